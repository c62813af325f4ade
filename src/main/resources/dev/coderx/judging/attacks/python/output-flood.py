# tries: to print for ever
# escape: the limit of output does not hold

def blend(a, b):
    while True:
        print("x" * 1000)
