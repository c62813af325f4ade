# tries: to become root in a namespace of its own
# escape: it prints ESCAPED

import ctypes
libc = ctypes.CDLL(None, use_errno=True)
def blend(a, b):
    for flags in (0x10000000, 0x20000, 0x40000000, 0x20000000):
        if libc.unshare(flags) == 0:
            print("ESC" + "APED")
    return -1
