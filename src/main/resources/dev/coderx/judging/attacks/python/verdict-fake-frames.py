# tries: to write the harness's own lines to every descriptor
# escape: none; it may not pass

import os
def blend(a, b):
    for job in range(7):
        for event in ('{"event":"returned","job":%d,"value":true,"after":[],"printed":"","micros":1}', '{"event":"started","job":%d}'):
            for fd in range(3, 12):
                try:
                    os.write(fd, (event % (job + event.count("started")) + "\n").encode())
                except OSError:
                    pass
    os._exit(0)
