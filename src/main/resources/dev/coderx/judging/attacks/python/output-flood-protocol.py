# tries: to fill our memory by the harness's own descriptor
# escape: the limit of output does not hold

import os
def blend(a, b):
    while True:
        for fd in range(3, 8):
            try:
                os.write(fd, b"x" * 65536)
            except OSError:
                pass
