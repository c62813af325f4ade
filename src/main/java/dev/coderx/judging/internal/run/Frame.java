package dev.coderx.judging.internal.run;

/** What a harness says. */
sealed interface Frame {
    /** It runs itself, and now turns to the student's code. */
    record Ready() implements Frame {}

    /** Something about a job. */
    record Told(Report report) implements Frame {}

    /**
     * A job was out of time but hardly ran: it waited, or the machine had too much else to do. No
     * further job is done.
     */
    record Starved(Report.Stopped report) implements Frame {}

    /** It has done all jobs. */
    record Done() implements Frame {}

    /** The output ended, and nothing said so before. */
    record Silence() implements Frame {}

    /** What no harness says: the student's code did that. */
    record Nonsense(String reason) implements Frame {}
}
