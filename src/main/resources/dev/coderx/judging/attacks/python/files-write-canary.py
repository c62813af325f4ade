# tries: to change a file of the host
# escape: the file is changed

def blend(a, b):
    for mode in ("w", "a", "r+"):
        try:
            with open("@CANARY@", mode) as f:
                f.write("changed")
        except OSError:
            pass
    return -1
