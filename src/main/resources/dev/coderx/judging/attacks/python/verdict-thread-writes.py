# tries: to report from a thread while the test runs
# escape: none; it may not pass

import os, threading
def write():
    for _ in range(2000):
        for fd in range(3, 8):
            try:
                os.write(fd, b'{"event":"returned","job":0,"value":true,"after":[],"printed":"","micros":1}\n')
            except OSError:
                pass
def blend(a, b):
    threading.Thread(target=write, daemon=True).start()
    return -1
