# tries: to write where only the system may
# escape: it prints ESCAPED

import sys
def blend(a, b):
    for folder in ["/", "/usr", "/usr/bin", "/usr/lib", "/bin", "/lib", "/etc", "/dev", "/proc", "/home", "/home/student"] + sys.path:
        try:
            open(folder + "/attack", "w").write("x")
            print("ESC" + "APED", folder)
        except OSError:
            pass
    return -1
