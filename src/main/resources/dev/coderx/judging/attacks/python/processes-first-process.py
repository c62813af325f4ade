# tries: to take over the jail's own first process by its memory
# escape: it prints ESCAPED

import os
def blend(a, b):
    for name in ("/proc/1/mem", "/proc/1/task/1/mem", "/proc/self/../1/mem", "/proc/thread-self/../../../1/mem"):
        try:
            os.open(name, os.O_RDWR)
            print("ESC" + "APED", name)
        except OSError:
            pass
    return -1
