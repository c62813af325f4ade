# tries: to end the processes above it
# escape: it prints ESCAPED

import os, signal
def blend(a, b):
    for number in (signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
        for target in (os.getppid(), 1):
            try:
                os.kill(target, number)
            except OSError:
                pass
    return -1
