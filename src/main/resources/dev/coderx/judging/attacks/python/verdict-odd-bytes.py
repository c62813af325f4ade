# tries: to confuse our reader with bytes that are no text
# escape: none; it may not pass

import os
def blend(a, b):
    for fd in range(3, 12):
        try:
            os.write(fd, bytes(range(256)) * 40 + b"\n\0\n\xff\xfe\n{}\n[]\nnull\n")
        except OSError:
            pass
    return -1
