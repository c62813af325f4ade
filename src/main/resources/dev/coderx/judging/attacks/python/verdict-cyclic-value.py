# tries: to give back a value without end
# escape: none; it may not pass

def blend(a, b):
    value = []
    value.append(value)
    value.append({"v": value})
    return value
