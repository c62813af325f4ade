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
        long outputBytes) {}
