# tries: to run for ever before the tests
# escape: the limit of time does not hold

while True:
    pass
