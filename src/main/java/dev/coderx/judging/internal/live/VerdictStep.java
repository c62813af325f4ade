package dev.coderx.judging.internal.live;

import dev.coderx.judging.TestResult;
import dev.coderx.judging.internal.live.Snapshot.Ended;
import dev.coderx.judging.internal.store.Judgement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to a verdict: the tests were started, one of them ended, or the verdict is
 * there.
 *
 * @param total how many tests there are
 * @param ended the test that ended; null for the start and for the verdict
 * @param judgement the verdict, with the last step only
 */
public record VerdictStep(
        UUID submissionId, int total, @Nullable Ended ended, @Nullable Judgement judgement) {

    /** The number of the test that ended, or null. */
    public @Nullable Integer number() {
        return ended == null ? null : ended.number();
    }

    /** How that test ended, or null. */
    public TestResult.@Nullable Status status() {
        return ended == null ? null : ended.status();
    }

    /** Whether it is the last one. */
    public boolean complete() {
        return judgement != null;
    }

    static List<VerdictStep> of(Snapshot snapshot) {
        UUID id = snapshot.submissionId();
        int total = snapshot.total();
        return Stream.concat(
                        Stream.of(new VerdictStep(id, total, null, null)),
                        snapshot.ended().stream()
                                .map(ended -> new VerdictStep(id, total, ended, null)))
                .toList();
    }

    static List<VerdictStep> of(Judgement judgement) {
        List<TestResult> tests =
                judgement.verdict() == null ? List.of() : judgement.verdict().tests();
        UUID id = judgement.submissionId();
        return Stream.concat(
                        tests.stream()
                                .map(test ->
                                        new VerdictStep(
                                                id,
                                                tests.size(),
                                                new Ended(test.number(), test.status()),
                                                null)),
                        Stream.of(new VerdictStep(id, tests.size(), null, judgement)))
                .toList();
    }
}
