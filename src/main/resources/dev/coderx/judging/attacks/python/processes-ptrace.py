# tries: to look into other processes
# escape: it prints ESCAPED

import ctypes
libc = ctypes.CDLL(None, use_errno=True)
def blend(a, b):
    if libc.ptrace(16, 1, 0, 0) == 0 or libc.ptrace(0, 0, 0, 0) == 0:
        print("ESC" + "APED")
    for name in ("/proc/1/mem", "/proc/2/../1/maps", "/proc/1/fd/0"):
        try:
            if open(name, "rb").read(1):
                print("ESC" + "APED", name)
        except OSError:
            pass
    return -1
