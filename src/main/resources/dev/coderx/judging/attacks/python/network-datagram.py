# tries: to send a datagram out
# escape: it prints ESCAPED

import socket
def blend(a, b):
    try:
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.sendto(b"x", ("127.0.0.1", @PORT@))
        print("ESC" + "APED")
    except OSError:
        pass
    return -1
