package dev.coderx.judging.internal.jail;

import java.util.Locale;
import java.util.Optional;

/** The processor families whose system calls we know, by the numbers of the kernel's tables. */
enum Machine {
    X86_64(0xC000003E, 56, 435, 9, 53),
    AARCH64(0xC00000B7, 220, 435, 222, 199);

    /** Stands where a family has no such call. */
    static final int NO_CALL = -1;

    final int auditNumber;
    final int clone;
    final int clone3;
    final int mmap;
    final int socketpair;

    Machine(int auditNumber, int clone, int clone3, int mmap, int socketpair) {
        this.auditNumber = auditNumber;
        this.clone = clone;
        this.clone3 = clone3;
        this.mmap = mmap;
        this.socketpair = socketpair;
    }

    /** The family of this machine; empty where it is another one. */
    static Optional<Machine> here() {
        return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64", "arm64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
