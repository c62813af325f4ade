# tries: to use descriptors that the application left open
# escape: it prints ESCAPED

import os
def blend(a, b):
    for name in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink("/proc/self/fd/" + name)
        except OSError:
            continue
        if target.startswith(("socket:", "/root", "/var", "/home", "/etc", "/tmp/coderx-jail")) or "filter" in target:
            print("ESC" + "APED", name, target)
        try:
            os.open("..", os.O_RDONLY, dir_fd=int(name))
            if target != "/proc/self/fd" and not target.startswith("/proc"):
                print("ESC" + "APED folder", target)
        except OSError:
            pass
    return -1
