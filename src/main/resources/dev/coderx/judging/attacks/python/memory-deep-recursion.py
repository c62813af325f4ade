# tries: to run the stack into other memory
# escape: none; it may not pass

import sys
sys.setrecursionlimit(10**9)
class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")
def blend(a, b):
    return Deep().x
