# tries: to take all memory
# escape: it prints ESCAPED

def blend(a, b):
    kept = []
    try:
        while len(kept) < 24:
            kept.append(b"x" * (8 << 20))
        print("ESC" + "APED")
    except MemoryError:
        pass
    return -1
