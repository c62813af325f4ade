# tries: to remove or rename a file of the host
# escape: the file is gone

import os
def blend(a, b):
    for act in (lambda: os.rename("@CANARY@", "@CANARY@.old"), lambda: os.remove("@CANARY@"), lambda: os.truncate("@CANARY@", 0)):
        try:
            act()
        except OSError:
            pass
    return -1
