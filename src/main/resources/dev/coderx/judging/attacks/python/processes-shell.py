# tries: to run programs of the system
# escape: it prints ESCAPED

import os, subprocess
def blend(a, b):
    for act in (lambda: subprocess.run(["/bin/sh", "-c", "id"]), lambda: os.posix_spawn("/bin/true", ["true"], {}), lambda: os.popen("id").read()):
        try:
            act()
            print("ESC" + "APED")
        except OSError:
            pass
    if os.system("true") == 0:
        print("ESC" + "APED system")
    return -1
