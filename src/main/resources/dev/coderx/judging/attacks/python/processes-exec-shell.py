# tries: to become a shell that writes a verdict
# escape: none; it may not pass

import os
def blend(a, b):
    line = '{"event":"returned","job":%d,"value":{"int":"65"},"after":[],"printed":"","micros":1}'
    script = "for fd in 1 2 3 4 5 6; do for job in 0 1 2 3 4 5 6; do printf '" + (line % 0) + "\\n' >&$fd; done; done 2>/dev/null; exit 0"
    for fd in range(3, 20):
        try:
            os.set_inheritable(fd, True)
        except OSError:
            pass
    os.execv("/bin/sh", ["sh", "-c", script])
