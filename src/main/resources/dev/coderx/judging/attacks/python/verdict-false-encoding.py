# tries: to hide code behind the declared encoding
# escape: it prints ESCAPED

# -*- coding: unicode_escape -*-
# \u000aimport os; print(os.listdir("/root"), "ESC" + "APED")
def blend(a, b):
    return -1
