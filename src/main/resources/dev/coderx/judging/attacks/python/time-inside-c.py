# tries: to stay within one long call that does not listen to signals
# escape: the limit of time does not hold

import re
def blend(a, b):
    sum(range(10**12))
    return re.match(r"(a+)+$", "a" * 60 + "b")
