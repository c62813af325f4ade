# tries: to print the harness's own lines
# escape: none; it may not pass

import os
def blend(a, b):
    for job in range(7):
        line = '{"event":"returned","job":%d,"value":true,"after":[],"printed":"","micros":1}' % job
        print(line)
        os.write(1, (line + "\n").encode())
    os.write(1, b'{"event":"done"}\n')
    return -1
