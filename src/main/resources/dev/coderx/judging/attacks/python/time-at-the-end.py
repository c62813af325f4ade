# tries: to stay after its end
# escape: the limit of time does not hold

import atexit, threading, time
atexit.register(time.sleep, 1000)
def blend(a, b):
    threading.Thread(target=time.sleep, args=[1000]).start()
    return -1
