# tries: to read a file of the host by its name
# escape: it prints the file's text

def blend(a, b):
    try:
        print(open("@CANARY@").read())
    except OSError:
        pass
    return -1
