# tries: to run our reader out of its stack
# escape: none; it may not pass

import os
def blend(a, b):
    value = b'{"list":[' * 200000 + b"]}" * 200000
    for fd in range(3, 12):
        try:
            os.write(fd, b'{"event":"returned","job":0,"value":' + value + b',"after":[],"printed":"","micros":1}\n')
        except OSError:
            pass
    os._exit(0)
