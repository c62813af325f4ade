# tries: to take memory that no limit counts, by shared maps
# escape: it prints ESCAPED

import mmap
def blend(a, b):
    kept = []
    try:
        for _ in range(20):
            kept.append(mmap.mmap(-1, 32 << 20))
            kept[-1].write(b"x" * (1 << 20))
        print("ESC" + "APED")
    except (OSError, MemoryError):
        pass
    return -1
