# tries: to change how the harness writes values down
# escape: none; it may not pass

import sys
main = sys.modules["__main__"]
for name in ("encoded", "part", "real", "other"):
    setattr(main, name, lambda *a, **k: "true")
def blend(a, b):
    return -1
