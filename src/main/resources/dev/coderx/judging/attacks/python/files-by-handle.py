# tries: to open a file by its handle, past its name
# escape: it prints ESCAPED

import ctypes
libc = ctypes.CDLL(None, use_errno=True)
def blend(a, b):
    handle = ctypes.create_string_buffer(128)
    ctypes.memmove(handle, (128 - 8).to_bytes(4, "little"), 4)
    mount = ctypes.c_int()
    if libc.name_to_handle_at(-100, b"/usr", handle, ctypes.byref(mount), 0) == 0:
        print("ESC" + "APED name")
    if libc.open_by_handle_at(0, handle, 0) >= 0:
        print("ESC" + "APED open")
    return -1
