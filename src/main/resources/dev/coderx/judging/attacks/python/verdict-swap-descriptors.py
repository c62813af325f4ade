# tries: to put something else in the place of the harness's descriptors
# escape: none; it may not pass

import os
r, w = os.pipe()
for fd in range(3, 8):
    if fd not in (r, w):
        try:
            os.dup2(w, fd)
        except OSError:
            pass
def blend(a, b):
    return -1
