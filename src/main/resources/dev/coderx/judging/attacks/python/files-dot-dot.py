# tries: to climb above the root
# escape: it prints the file's text

import os
def blend(a, b):
    for start in ("/tmp", "/usr", "/proc/self/cwd", "/home/student"):
        try:
            print(open(start + "/.." * 40 + "@CANARY@").read())
        except OSError:
            pass
    try:
        os.chdir("/")
        for _ in range(40):
            os.chdir("..")
        print(open("@CANARY@".lstrip("/")).read())
    except OSError:
        pass
    return -1
