# tries: to change what the harness sends
# escape: none; it may not pass

import sys
main = sys.modules["__main__"]
send = main.send
def mine(event, **fields):
    if event == "returned":
        fields["value"] = "null"
        fields["status"] = '"PASSED"'
    send(event, **fields)
main.send = mine
def blend(a, b):
    return -1
