package dev.coderx.judging.internal.jail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that builds the jail around one program. The parts stand apart so that a test
 * can take one away and see that the attacks notice.
 */
class Cell {
    static final int NOBODY = 65534;

    /**
     * Where the shell opens the filter and the status. Above the numbers that programs count on.
     */
    static final int FILTER_DESCRIPTOR = 8;

    static final int STATUS_DESCRIPTOR = 9;

    private static final long STACK_BYTES = 8L << 20;
    private static final int OPEN_FILES = 128;
    private static final int PENDING_SIGNALS = 256;
    private static final List<String> SYSTEM_FOLDERS =
            List.of("/bin", "/lib", "/lib32", "/lib64", "/libx32", "/sbin");
    private static final List<String> SYSTEM_FILES =
            List.of("/etc/alternatives", "/etc/ld.so.cache");
    private static final List<String> DEVICES = List.of("null", "full", "random", "urandom");

    private final JailTools tools;
    private final boolean privileged;

    /**
     * @param tools what builds it
     * @param privileged whether we are root and have to become somebody else first
     */
    Cell(JailTools tools, boolean privileged) {
        this.tools = tools;
        this.privileged = privileged;
    }

    /** The whole command, but for the shell that opens the two descriptors. */
    List<String> command(JailCommand wanted, int uid) {
        List<String> line = new ArrayList<>();
        if (privileged) {
            line.addAll(identity(uid));
        }
        line.add(tools.bubblewrap().toString());
        line.addAll(namespaces());
        line.addAll(surroundings());
        line.addAll(files());
        line.addAll(scratch(wanted.limits()));
        // After the scratch folder, which would hide what lies in the host's /tmp.
        for (Path path : wanted.readable()) {
            line.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
        line.addAll(closed());
        line.addAll(List.of("--json-status-fd", Integer.toString(STATUS_DESCRIPTOR)));
        line.addAll(filter());
        line.add("--");
        line.addAll(limits(wanted.limits()));
        line.addAll(wanted.program());
        return line;
    }

    /**
     * Limits on the number of threads do not hold for root, and root's files are not for students.
     */
    List<String> identity(int uid) {
        String id = Integer.toString(uid);
        return List.of(
                tools.setpriv().toString(),
                "--reuid",
                id,
                "--regid",
                id,
                "--clear-groups",
                "--no-new-privs",
                "--bounding-set",
                "-all",
                "--inh-caps",
                "-all",
                "--");
    }

    List<String> namespaces() {
        return List.of(
                "--unshare-user",
                "--unshare-ipc",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--uid",
                Integer.toString(NOBODY),
                "--gid",
                Integer.toString(NOBODY),
                "--hostname",
                "jail",
                "--cap-drop",
                "ALL",
                "--die-with-parent",
                "--new-session");
    }

    List<String> surroundings() {
        return List.of(
                "--clearenv",
                "--setenv",
                "PATH",
                "/usr/local/bin:/usr/bin:/bin",
                "--setenv",
                "HOME",
                "/home/student",
                "--setenv",
                "LANG",
                "C.UTF-8",
                "--setenv",
                "TZ",
                "UTC");
    }

    /** No /dev/zero: memory mapped from it is shared, and no limit counts it. */
    List<String> files() {
        List<String> line = new ArrayList<>(List.of("--ro-bind", "/usr", "/usr"));
        for (String folder : SYSTEM_FOLDERS) {
            line.addAll(asOnTheHost(Path.of(folder)));
        }
        for (String file : SYSTEM_FILES) {
            line.addAll(List.of("--ro-bind-try", file, file));
        }
        line.addAll(List.of("--proc", "/proc"));
        // The jail's own first process has the program's user: its memory could be changed.
        line.addAll(List.of("--tmpfs", "/proc/1", "--remount-ro", "/proc/1"));
        line.addAll(List.of("--dir", "/dev"));
        for (String device : DEVICES) {
            line.addAll(List.of("--dev-bind", "/dev/" + device, "/dev/" + device));
        }
        line.addAll(List.of("--symlink", "/proc/self/fd", "/dev/fd", "--dir", "/home/student"));
        return line;
    }

    private static List<String> asOnTheHost(Path folder) {
        try {
            if (Files.isSymbolicLink(folder)) {
                String target = Files.readSymbolicLink(folder).toString();
                return List.of("--symlink", target, folder.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.isDirectory(folder)
                ? List.of("--ro-bind", folder.toString(), folder.toString())
                : List.of();
    }

    /** Of all the file system this alone can be written to. */
    List<String> scratch(Limits limits) {
        return List.of(
                "--size",
                Long.toString(limits.scratchBytes()),
                "--tmpfs",
                "/tmp",
                "--chdir",
                "/tmp");
    }

    /** From here on nothing can be put into the file system. */
    List<String> closed() {
        return List.of("--remount-ro", "/");
    }

    List<String> filter() {
        return List.of("--seccomp", Integer.toString(FILTER_DESCRIPTOR));
    }

    /**
     * Set within the jail, since threads are counted a user namespace and a limit from outside
     * would count everything else of ours. The first processor limit can be caught, the second
     * cannot.
     */
    List<String> limits(Limits limits) {
        long cpu = Math.max(1, limits.cpu().plusMillis(999).toSeconds());
        return List.of(
                tools.prlimit().toString(),
                "--cpu=%d:%d".formatted(cpu, cpu + 1),
                "--data=" + limits.dataBytes(),
                "--as=" + limits.addressBytes(),
                "--fsize=" + limits.fileBytes(),
                "--nofile=" + OPEN_FILES,
                "--nproc=" + (limits.threads() + 1),
                "--core=0",
                "--stack=" + STACK_BYTES,
                "--sigpending=" + PENDING_SIGNALS,
                "--memlock=0",
                "--");
    }
}
