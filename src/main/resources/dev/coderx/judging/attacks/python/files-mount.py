# tries: to mount, unmount and change the root by system calls
# escape: it prints ESCAPED

import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def blend(a, b):
    for act in (
        lambda: libc.mount(b"none", b"/tmp", b"tmpfs", 0, None),
        lambda: libc.mount(b"/", b"/tmp", None, 4096, None),
        lambda: libc.mount(b"none", b"/usr", None, 32 | 4096, None),
        lambda: libc.umount2(b"/tmp", 2),
        lambda: libc.chroot(b"/tmp"),
        lambda: libc.syscall(155, b"/tmp", b"/tmp"),
    ):
        if act() == 0:
            print("ESC" + "APED")
    return -1
