# tries: to read secrets from the environment
# escape: it prints ESCAPED

import os, glob
def blend(a, b):
    for name in glob.glob("/proc/[0-9]*/environ"):
        try:
            text = open(name).read()
        except OSError:
            continue
        if any(word in text.upper() for word in ("CODERX", "SECRET", "TOKEN", "JAVA_HOME", "USER=")):
            print("ESC" + "APED", name)
    if any(word in " ".join(os.environ).upper() for word in ("CODERX", "SECRET", "TOKEN")):
        print("ESC" + "APED")
    return -1
