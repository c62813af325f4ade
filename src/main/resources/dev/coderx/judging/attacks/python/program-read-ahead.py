# as: program
# tries: to find what is expected where its input comes from
# escape: it prints ESCAPED

import os, sys
text = sys.stdin.read()
for name in os.listdir("/proc/self/fd"):
    try:
        if int(name) > 2 and b"expected" in os.pread(int(name), 65536, 0):
            print("ESC" + "APED")
    except OSError:
        pass
print(text)
