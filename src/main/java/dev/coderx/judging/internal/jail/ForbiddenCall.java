package dev.coderx.judging.internal.jail;

/**
 * System calls that a jailed program may not make whatever their arguments, with their numbers in
 * the kernel's tables.
 */
enum ForbiddenCall {
    // Further processes: a program has threads only.
    FORK(57, Machine.NO_CALL),
    VFORK(58, Machine.NO_CALL),
    // Other processes' memory and files.
    PTRACE(101, 117),
    PROCESS_VM_READV(310, 270),
    PROCESS_VM_WRITEV(311, 271),
    PROCESS_MADVISE(440, 440),
    PROCESS_MRELEASE(448, 448),
    PIDFD_GETFD(438, 438),
    PIDFD_SEND_SIGNAL(424, 424),
    KCMP(312, 272),
    // Namespaces and mounts.
    UNSHARE(272, 97),
    SETNS(308, 268),
    MOUNT(165, 40),
    UMOUNT2(166, 39),
    PIVOT_ROOT(155, 41),
    CHROOT(161, 51),
    MOVE_MOUNT(429, 429),
    OPEN_TREE(428, 428),
    FSOPEN(430, 430),
    FSCONFIG(431, 431),
    FSMOUNT(432, 432),
    FSPICK(433, 433),
    MOUNT_SETATTR(442, 442),
    // Large parts of the kernel that no student needs.
    BPF(321, 280),
    PERF_EVENT_OPEN(298, 241),
    USERFAULTFD(323, 282),
    IO_URING_SETUP(425, 425),
    IO_URING_ENTER(426, 426),
    IO_URING_REGISTER(427, 427),
    ADD_KEY(248, 217),
    REQUEST_KEY(249, 218),
    KEYCTL(250, 219),
    VMSPLICE(278, 75),
    // Memory that no limit counts.
    MEMFD_CREATE(319, 279),
    MEMFD_SECRET(447, 447),
    REMAP_FILE_PAGES(216, 234),
    SHMGET(29, 194),
    SHMAT(30, 196),
    SHMCTL(31, 195),
    SHMDT(67, 197),
    SEMGET(64, 190),
    SEMOP(65, 193),
    SEMCTL(66, 191),
    SEMTIMEDOP(220, 192),
    MSGGET(68, 186),
    MSGSND(69, 189),
    MSGRCV(70, 188),
    MSGCTL(71, 187),
    MQ_OPEN(240, 180),
    MQ_UNLINK(241, 181),
    MQ_TIMEDSEND(242, 182),
    MQ_TIMEDRECEIVE(243, 183),
    MQ_NOTIFY(244, 184),
    MQ_GETSETATTR(245, 185),
    SETXATTR(188, 5),
    LSETXATTR(189, 6),
    FSETXATTR(190, 7),
    // The network.
    SOCKET(41, 198),
    CONNECT(42, 203),
    BIND(49, 200),
    LISTEN(50, 201),
    ACCEPT(43, 202),
    ACCEPT4(288, 242),
    // The machine itself.
    KEXEC_LOAD(246, 104),
    KEXEC_FILE_LOAD(320, 294),
    REBOOT(169, 142),
    INIT_MODULE(175, 105),
    FINIT_MODULE(313, 273),
    DELETE_MODULE(176, 106),
    CREATE_MODULE(174, Machine.NO_CALL),
    PERSONALITY(135, 92),
    QUOTACTL(179, 60),
    QUOTACTL_FD(443, 443),
    SWAPON(167, 224),
    SWAPOFF(168, 225),
    ACCT(163, 89),
    OPEN_BY_HANDLE_AT(304, 265),
    NAME_TO_HANDLE_AT(303, 264),
    FANOTIFY_INIT(300, 262),
    FANOTIFY_MARK(301, 263),
    SETTIMEOFDAY(164, 170),
    CLOCK_SETTIME(227, 112),
    ADJTIMEX(159, 171),
    CLOCK_ADJTIME(305, 266),
    SETHOSTNAME(170, 161),
    SETDOMAINNAME(171, 162),
    IOPL(172, Machine.NO_CALL),
    IOPERM(173, Machine.NO_CALL),
    MODIFY_LDT(154, Machine.NO_CALL),
    VHANGUP(153, 58),
    SYSLOG(103, 116),
    LOOKUP_DCOOKIE(212, 18),
    USELIB(134, Machine.NO_CALL),
    SYSCTL(156, Machine.NO_CALL),
    NFSSERVCTL(180, 42),
    MKNOD(133, Machine.NO_CALL),
    MKNODAT(259, 33),
    MBIND(237, 235),
    SET_MEMPOLICY(238, 237),
    SET_MEMPOLICY_HOME_NODE(450, 450),
    MIGRATE_PAGES(256, 238),
    MOVE_PAGES(279, 239);

    private final int x86;
    private final int arm;

    ForbiddenCall(int x86, int arm) {
        this.x86 = x86;
        this.arm = arm;
    }

    /** Its number, or {@link Machine#NO_CALL}. */
    int number(Machine machine) {
        return switch (machine) {
            case X86_64 -> x86;
            case AARCH64 -> arm;
        };
    }
}
