# tries: to fill our memory by the error stream
# escape: the limit of time does not hold

import os
def blend(a, b):
    while True:
        os.write(2, b"e" * 65536)
