# tries: to read the host's users
# escape: it prints ESCAPED

def blend(a, b):
    for name in ("/etc/passwd", "/etc/shadow", "/etc/hosts", "/etc/resolv.conf", "/etc/hostname"):
        try:
            if open(name).read():
                print("ESC" + "APED", name)
        except OSError:
            pass
    return -1
