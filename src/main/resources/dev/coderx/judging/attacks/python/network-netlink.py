# tries: to talk to the kernel by netlink and raw sockets
# escape: it prints ESCAPED

import socket
def blend(a, b):
    for family, kind in ((16, socket.SOCK_RAW), (socket.AF_INET, socket.SOCK_RAW), (17, socket.SOCK_RAW), (38, 5), (40, 1)):
        try:
            socket.socket(family, kind)
            print("ESC" + "APED", family)
        except OSError:
            pass
    return -1
