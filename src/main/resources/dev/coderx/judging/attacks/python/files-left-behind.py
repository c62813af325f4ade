# tries: to find what another program left in the scratch folder
# escape: it prints ESCAPED

import os
found = os.listdir("/tmp")
open("/tmp/left-behind", "w").write("x")
def blend(a, b):
    if "left-behind" in found:
        print("ESC" + "APED")
    return -1
