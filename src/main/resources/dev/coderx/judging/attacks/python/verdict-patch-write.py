# tries: to change how descriptors are written to
# escape: none; it may not pass

import posix, os, sys
write = posix.write
def mine(fd, data):
    return write(fd, bytes(data).replace(b'"raised"', b'"returned"').replace(b"-1", b"65"))
posix.write = os.write = sys.modules["__main__"].write = mine
def blend(a, b):
    return -1
