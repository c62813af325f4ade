# tries: to give back a row without end
# escape: none; it may not pass

import itertools
def blend(a, b):
    return itertools.cycle([65])
