# tries: to unpack a little into a lot
# escape: it prints ESCAPED

import zlib
def blend(a, b):
    packed = zlib.compress(zlib.compress(b"\0" * (32 << 20)))
    kept = []
    try:
        while len(kept) < 24:
            kept.append(zlib.decompress(zlib.decompress(packed)))
        print("ESC" + "APED")
    except MemoryError:
        pass
    return -1
