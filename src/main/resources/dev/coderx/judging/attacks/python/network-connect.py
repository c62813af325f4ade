# tries: to connect to a port of the host
# escape: the listener is called

import socket
def blend(a, b):
    try:
        socket.create_connection(("127.0.0.1", @PORT@), 0.2).send(b"hello")
    except OSError:
        pass
    return -1
