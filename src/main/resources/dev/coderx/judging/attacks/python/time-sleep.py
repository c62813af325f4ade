# tries: to sleep for ever, without the harness's clock
# escape: the limit of time does not hold

import faulthandler, signal, time
def blend(a, b):
    signal.setitimer(signal.ITIMER_REAL, 0)
    faulthandler.cancel_dump_traceback_later()
    time.sleep(10**6)
