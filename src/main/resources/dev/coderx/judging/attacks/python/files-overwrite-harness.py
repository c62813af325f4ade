# tries: to change the harness that runs it
# escape: it prints ESCAPED

import os, sys
def blend(a, b):
    names = open("/proc/self/cmdline").read().split("\0")
    names += [m.__file__ for m in list(sys.modules.values()) if getattr(m, "__file__", None)]
    for name in names:
        if name.startswith("/"):
            try:
                os.chmod(name, 0o777)
                print("ESC" + "APED chmod", name)
            except OSError:
                pass
            try:
                open(name, "a").write("#")
                print("ESC" + "APED", name)
            except OSError:
                pass
    return -1
