package dev.coderx.judging.internal.jail;

import java.io.InputStream;

/**
 * A program in the jail. Reading its output and waiting for it block the calling thread; the wall
 * clock ends both.
 */
public interface Prisoner extends AutoCloseable {
    /** Its standard output: at most the limit's bytes, then the end of the stream. */
    InputStream output();

    /** Ends it with all it started. Does nothing the second time. */
    void kill();

    /** Waits for the end. */
    Exit await() throws InterruptedException;

    /** Kills it where it still runs. */
    @Override
    void close();

    /**
     * How it ended.
     *
     * @param cause the first that holds, in the order of the constants
     * @param code the exit status, 128 + the signal's number where a signal ended it
     * @param errors the end of its standard error, at most 8,000 characters; for logs of ours and
     *     to find a cause, never shown to a student as it is
     */
    record Exit(Cause cause, int code, String errors) {}

    /** Why it ended. */
    enum Cause {
        /** We ended it: {@link Prisoner#kill()}. */
        KILLED,
        WALL_CLOCK,
        OUTPUT_LIMIT,
        CPU_TIME,
        /** The program could not be started, or the jail not be built. */
        JAIL_FAILED,
        /** It ended itself, by exit or by a signal. */
        ENDED
    }
}
