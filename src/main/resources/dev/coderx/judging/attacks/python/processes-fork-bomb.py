# tries: to fill the machine with processes
# escape: it prints ESCAPED

import os, time
def blend(a, b):
    made = 0
    for _ in range(200):
        try:
            if os.fork() == 0:
                time.sleep(0.3)
                os._exit(0)
            made += 1
        except OSError:
            pass
    if made:
        print("ESC" + "APED", made)
    return -1
