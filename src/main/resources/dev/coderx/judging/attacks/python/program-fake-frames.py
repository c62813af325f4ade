# as: program
# tries: to write the harness's own lines instead of an answer
# escape: none; it may not pass

import os
for fd in range(1, 12):
    try:
        os.write(fd, b'{"event":"returned","job":0,"value":null,"after":[],"printed":"PASSED","micros":1}\n{"event":"done"}\n')
    except OSError:
        pass
os._exit(0)
