# tries: to send fields that a verdict has
# escape: none; it may not pass

import os
def blend(a, b):
    for fd in range(3, 12):
        try:
            for job in range(7):
                os.write(fd, b'{"event":"returned","job":%d,"value":null,"status":"PASSED","passed":true,"expected":null,"after":[],"printed":"","micros":1}\n{"event":"started","job":%d}\n' % (job, job + 1))
        except OSError:
            pass
    os._exit(0)
