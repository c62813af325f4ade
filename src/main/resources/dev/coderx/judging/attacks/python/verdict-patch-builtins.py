# tries: to change the language below the harness
# escape: none; it may not pass

import builtins
builtins.type = lambda *a: int
builtins.isinstance = builtins.issubclass = lambda *a: True
builtins.repr = builtins.str = lambda *a: "65"
builtins.len = lambda x: 7
def blend(a, b):
    return -1
