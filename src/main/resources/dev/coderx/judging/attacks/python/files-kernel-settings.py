# tries: to change settings of the kernel
# escape: it prints ESCAPED

def blend(a, b):
    for name in ("kernel/hostname", "kernel/core_pattern", "vm/drop_caches", "kernel/ns_last_pid", "net/ipv4/ip_forward"):
        try:
            with open("/proc/sys/" + name, "w") as f:
                f.write("1")
            print("ESC" + "APED", name)
        except OSError:
            pass
    try:
        with open("/proc/sysrq-trigger", "w") as f:
            f.write("h")
        print("ESC" + "APED sysrq")
    except OSError:
        pass
    return -1
