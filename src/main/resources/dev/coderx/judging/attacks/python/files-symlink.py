# tries: to reach a file of the host by a symbolic link
# escape: it prints the file's text, or the file is changed

import os
def blend(a, b):
    for mode in ("r", "a"):
        try:
            os.symlink("@CANARY@", "/tmp/link" + mode)
            with open("/tmp/link" + mode, mode) as f:
                print(f.read() if mode == "r" else f.write("changed"))
        except OSError:
            pass
    return -1
