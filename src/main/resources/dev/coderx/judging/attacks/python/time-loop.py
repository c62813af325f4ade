# tries: to run for ever
# escape: the limit of time does not hold

def blend(a, b):
    while True:
        pass
