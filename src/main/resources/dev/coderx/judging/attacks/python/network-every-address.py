# tries: to connect to the host by its other addresses
# escape: the listener is called

import socket
def blend(a, b):
    for host in "@HOSTS@".split():
        for family in (socket.AF_INET, socket.AF_INET6):
            try:
                s = socket.socket(family)
                s.settimeout(0.1)
                s.connect((host, @PORT@))
            except OSError:
                pass
    return -1
