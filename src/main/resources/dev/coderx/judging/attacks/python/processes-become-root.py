# tries: to become root
# escape: it prints ESCAPED

import os
def blend(a, b):
    for act in (lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.setresuid(0, 0, 0), lambda: os.setgroups([0])):
        try:
            act()
            print("ESC" + "APED")
        except OSError:
            pass
    return -1
