# tries: to connect by bare system calls
# escape: the listener is called

import ctypes, struct, socket
libc = ctypes.CDLL(None, use_errno=True)
def blend(a, b):
    s = libc.socket(2, 1, 0)
    address = struct.pack("<H", 2) + struct.pack(">H", @PORT@) + bytes([127, 0, 0, 1]) + bytes(8)
    if s >= 0:
        libc.connect(s, address, 16)
        libc.send(s, b"x", 1, 0)
    return -1
