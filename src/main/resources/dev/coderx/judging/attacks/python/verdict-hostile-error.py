# tries: to raise an error that forges when it is read
# escape: none; it may not pass

import os
class Hostile(Exception):
    def __str__(self):
        os._exit(0)
    __repr__ = __str__
    @property
    def __traceback__(self):
        os._exit(0)
def blend(a, b):
    raise Hostile()
