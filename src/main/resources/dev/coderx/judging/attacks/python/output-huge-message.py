# tries: to fill our memory by the words of an error
# escape: the limit of output does not hold

def blend(a, b):
    raise ValueError("x" * 50_000_000)
