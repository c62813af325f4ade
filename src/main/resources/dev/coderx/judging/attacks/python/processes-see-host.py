# tries: to see and to signal processes of the host
# escape: it prints ESCAPED

import os
def blend(a, b):
    if len([n for n in os.listdir("/proc") if n.isdigit()]) > 3:
        print("ESC" + "APED many")
    if @PID@ > 50:
        try:
            os.kill(@PID@, 0)
            print("ESC" + "APED signal")
        except ProcessLookupError:
            pass
        except PermissionError:
            print("ESC" + "APED seen")
    return -1
