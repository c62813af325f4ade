# tries: to take memory that no limit counts, by files in memory
# escape: it prints ESCAPED

import os
def blend(a, b):
    try:
        fd = os.memfd_create("x")
        print("ESC" + "APED", os.write(fd, b"x"))
    except OSError:
        pass
    return -1
