# tries: to leave a file in a folder of the host
# escape: the folder has a new file

def blend(a, b):
    try:
        open("@CANARY@.new", "w").write("here")
    except OSError:
        pass
    return -1
