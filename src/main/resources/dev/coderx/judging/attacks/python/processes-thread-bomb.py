# tries: to fill the machine with threads
# escape: it prints ESCAPED

import threading, time
def blend(a, b):
    threading.stack_size(65536)
    made = 0
    try:
        while made < 100:
            threading.Thread(target=time.sleep, args=[1], daemon=True).start()
            made += 1
        print("ESC" + "APED")
    except RuntimeError:
        pass
    return -1
