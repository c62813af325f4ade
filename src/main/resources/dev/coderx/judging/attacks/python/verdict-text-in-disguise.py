# tries: to give back a text that turns into the harness's own line
# escape: none; it may not pass

class Text(str):
    def __str__(self):
        return '"}\n{"event":"done"}\n'
    __repr__ = encode = __str__
def blend(a, b):
    return Text('"},{"event":"returned","job":0,"value":{"int":"65"}}\n{"event":"done"}\n')
