# tries: to change the harness's variables by tracing it
# escape: none; it may not pass

import sys
def tracer(frame, event, argument):
    if "value" in frame.f_locals:
        frame.f_locals["value"] = 65
    return tracer
sys.settrace(tracer)
sys.setprofile(lambda *a: None)
frame = sys._getframe()
while frame:
    frame.f_trace = tracer
    frame = frame.f_back
def blend(a, b):
    return -1
