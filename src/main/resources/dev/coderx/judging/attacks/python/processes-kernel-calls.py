# tries: calls into parts of the kernel that often had faults
# escape: it prints ESCAPED

import ctypes
libc = ctypes.CDLL(None, use_errno=True)
def blend(a, b):
    buffer = ctypes.create_string_buffer(256)
    calls = [(321, 0, buffer, 128), (298, buffer, 0, -1, -1, 0), (323, 0), (425, 4, buffer), (250, 0, -3, 0), (135, 0xFFFFFFFF), (246, 0, 0, 0, 0), (175, 0, 0, b"")]
    for call in calls:
        if libc.syscall(*call) >= 0:
            print("ESC" + "APED", call[0])
    return -1
