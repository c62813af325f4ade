# tries: to cut the source where the reader ends and the compiler does not
# escape: none; it may not pass

def blend(a, b):
    return "\0" + chr(0) + "\ud800" * 3
