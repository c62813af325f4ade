# tries: to clone itself by bare system calls
# escape: it prints ESCAPED

import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def blend(a, b):
    me = os.getpid()
    for number, flags in ((56, 17), (57, 0), (220, 17), (435, 0)):
        result = libc.syscall(number, flags, 0, 0, 0, 0)
        if os.getpid() != me:
            os._exit(0)
        if result > 0 and number != 220:
            print("ESC" + "APED", number)
    return -1
