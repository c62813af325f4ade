# tries: to keep the processor and the memory busy with one number
# escape: none; it may not pass

def blend(a, b):
    return 7 ** 7 ** 9
