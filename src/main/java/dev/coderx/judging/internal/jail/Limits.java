package dev.coderx.judging.internal.jail;

import java.time.Duration;

/**
 * What a jailed program may use.
 *
 * @param wall from its start to its end; then it is killed
 * @param cpu processor time, rounded up to seconds
 * @param dataBytes private writable memory of a process (RLIMIT_DATA)
 * @param addressBytes address space of a process (RLIMIT_AS)
 * @param threads of the whole jail; further processes are refused altogether
 * @param fileBytes the largest file it can write
 * @param scratchBytes its {@code /tmp}, the only place it can write to
 * @param outputBytes of its standard output; beyond it the program is killed
 */
public record Limits(
        Duration wall,
        Duration cpu,
        long dataBytes,
        long addressBytes,
        int threads,
        long fileBytes,
        long scratchBytes,
        long outputBytes) {
    private static final long MIB = 1L << 20;
    private static final long FILE_BYTES = 4 * MIB;
    private static final long SCRATCH_BYTES = 8 * MIB;

    /** For CPython, which needs about 6 MiB for itself. */
    public static Limits forPython(Duration wall, Duration cpu, long outputBytes) {
        return usual(wall, cpu, 128 * MIB, 1024 * MIB, 16, outputBytes);
    }

    /**
     * For Node.js, which needs about 90 MiB for itself and reserves far more addresses than it
     * uses. Give it {@code --max-old-space-size=128}, so that it notices the end of its memory
     * itself.
     */
    public static Limits forNode(Duration wall, Duration cpu, long outputBytes) {
        return usual(wall, cpu, 320 * MIB, 65_536 * MIB, 24, outputBytes);
    }

    /**
     * For a JVM, which needs about 60 MiB beside its heap. Give it {@code -Xmx96m -Xss1m
     * -XX:+UseSerialGC -XX:ReservedCodeCacheSize=24m -XX:CompressedClassSpaceSize=16m}; it then
     * notices the end of its memory itself.
     */
    public static Limits forJava(Duration wall, Duration cpu, long outputBytes) {
        return usual(wall, cpu, 256 * MIB, 6_144 * MIB, 40, outputBytes);
    }

    private static Limits usual(
            Duration wall, Duration cpu, long data, long address, int threads, long outputBytes) {
        return new Limits(
                wall, cpu, data, address, threads, FILE_BYTES, SCRATCH_BYTES, outputBytes);
    }
}
