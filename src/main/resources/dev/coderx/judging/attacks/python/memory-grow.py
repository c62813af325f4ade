# tries: to take all memory
# escape: it prints ESCAPED

def blend(a, b):
    kept = []
    try:
        while len(kept) < 40:
            kept.append(b"x" * (16 << 20))
        print("ESC" + "APED")
    except MemoryError:
        pass
    return -1
