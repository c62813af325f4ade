# tries: to offer a port to the world
# escape: it prints ESCAPED

import socket
def blend(a, b):
    for family, address in ((socket.AF_INET, ("0.0.0.0", 0)), (socket.AF_UNIX, "\0attack")):
        try:
            s = socket.socket(family)
            s.bind(address)
            s.listen()
            print("ESC" + "APED")
        except OSError:
            pass
    return -1
