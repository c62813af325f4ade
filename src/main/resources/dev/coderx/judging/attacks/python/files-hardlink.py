# tries: to give a file of the host a second name
# escape: it prints the file's text

import os
def blend(a, b):
    try:
        os.link("@CANARY@", "/tmp/second")
        print(open("/tmp/second").read())
    except OSError:
        pass
    return -1
