package dev.coderx.judging.internal.live;

import dev.coderx.judging.TestResult;
import java.util.List;
import java.util.UUID;

/**
 * How far the judging of a submission is: numbers and statuses only, as it lies in Redis for all to
 * hear. Each holds all of the ones before.
 *
 * @param total how many tests there are; 0 where none run
 * @param complete whether the verdict is written
 */
record Snapshot(UUID submissionId, int total, List<Ended> ended, boolean complete) {

    Snapshot {
        ended = List.copyOf(ended);
    }

    static Snapshot complete(UUID submissionId) {
        return new Snapshot(submissionId, 0, List.of(), true);
    }

    /** A test that came to its end. */
    record Ended(int number, TestResult.Status status) {}
}
