# tries: to start a second process
# escape: it prints ESCAPED

import os
def blend(a, b):
    try:
        if os.fork() == 0:
            os._exit(0)
        print("ESC" + "APED")
    except OSError:
        pass
    return -1
