# tries: to fill our memory by what it gives back
# escape: the limit of output does not hold

def blend(a, b):
    return [["x" * 1000] * 1000] * 1000
