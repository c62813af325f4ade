# tries: to raise its own limits
# escape: it prints ESCAPED

import resource
def blend(a, b):
    for what in (resource.RLIMIT_DATA, resource.RLIMIT_AS, resource.RLIMIT_NPROC, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE):
        try:
            resource.setrlimit(what, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            print("ESC" + "APED", what)
        except (ValueError, OSError):
            pass
    return -1
