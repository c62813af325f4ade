# tries: to look a name up
# escape: it prints ESCAPED

import socket
def blend(a, b):
    try:
        print(socket.getaddrinfo("example.org", 80), "ESC" + "APED")
    except OSError:
        pass
    return -1
