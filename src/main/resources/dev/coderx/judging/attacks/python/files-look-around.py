# tries: to see folders of the host
# escape: it prints ESCAPED

import os
def blend(a, b):
    for name in ("/root", "/var", "/sys", "/boot", "/run", "/opt", "/srv", "/mnt", "/media", "/dev/shm"):
        try:
            if os.listdir(name):
                print("ESC" + "APED", name)
        except OSError:
            pass
    if any(name != "student" for name in os.listdir("/home")):
        print("ESC" + "APED home")
    return -1
