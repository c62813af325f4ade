package dev.coderx.judging.internal.jail;

/**
 * The filter on a jailed program's system calls. What is forbidden fails with EPERM, so that a
 * program sees an error it can report; only calls of a foreign architecture end it at once, since
 * their numbers mean something else.
 */
final class SeccompFilter {
    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int FAIL = 0x00050000;
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;

    /** x32 calls on x86-64 have this bit set, and numbers of their own below it. */
    private static final int X32 = 0x40000000;

    /** Calls from this number on are younger than this list; to programs they do not exist. */
    private static final int UNKNOWN = 457;

    private static final int CLONE_THREAD = 0x10000;
    private static final int SHARED_BIT = 0x01;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final int AF_UNIX = 1;

    private SeccompFilter() {}

    static byte[] of(Machine machine) {
        Bpf filter =
                new Bpf()
                        .load(Bpf.ARCHITECTURE)
                        .unlessEqual(machine.auditNumber, "kill")
                        .load(Bpf.NUMBER);
        if (machine == Machine.X86_64) {
            filter.ifAtLeast(X32, "kill");
        }
        filter.ifAtLeast(UNKNOWN, "missing")
                // Its flags lie in memory, where no filter can see them; the C library then uses
                // clone.
                .ifEqual(machine.clone3, "missing")
                .ifEqual(machine.clone, "clone")
                .ifEqual(machine.mmap, "mmap")
                .ifEqual(machine.socketpair, "socketpair");
        for (ForbiddenCall call : ForbiddenCall.values()) {
            int number = call.number(machine);
            if (number != Machine.NO_CALL) {
                filter.ifEqual(number, "forbidden");
            }
        }
        return filter.give(ALLOW)
                .label("clone")
                .load(Bpf.argument(0))
                .ifAnyBit(CLONE_THREAD, "allowed")
                .give(FAIL | EPERM)
                // Anonymous shared memory is the one kind that RLIMIT_DATA does not count.
                .label("mmap")
                .load(Bpf.argument(3))
                .and(MAP_ANONYMOUS | SHARED_BIT)
                .ifEqual(MAP_ANONYMOUS | SHARED_BIT, "forbidden")
                .give(ALLOW)
                .label("socketpair")
                .load(Bpf.argument(0))
                .ifEqual(AF_UNIX, "allowed")
                .label("forbidden")
                .give(FAIL | EPERM)
                .label("missing")
                .give(FAIL | ENOSYS)
                .label("kill")
                .give(KILL)
                .label("allowed")
                .give(ALLOW)
                .assemble();
    }
}
