# tries: to take memory that no limit counts, by System V segments
# escape: it prints ESCAPED

import ctypes
libc = ctypes.CDLL(None, use_errno=True)
def blend(a, b):
    if libc.shmget(0, 64 << 20, 0o1600) >= 0:
        print("ESC" + "APED")
    return -1
