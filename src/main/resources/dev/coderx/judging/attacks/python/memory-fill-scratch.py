# tries: to take memory by files in the scratch folder
# escape: it prints ESCAPED

def blend(a, b):
    written = 0
    for i in range(40):
        try:
            with open("/tmp/file%d" % i, "wb") as f:
                written += f.write(b"x" * (1 << 20))
        except OSError:
            pass
    if written > 20 << 20:
        print("ESC" + "APED")
    return -1
