package dev.coderx.patterns.events;

import dev.coderx.shared.Language;
import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission was analysed.
 *
 * @param parses whether its code parses
 * @param findings what was found, without places
 * @param conceptsPractised the concepts whose constructs it uses
 * @param outcomeExpected whether a judgement of it follows or has come: always, but for events of
 *     the first version, which judged only what came with an outcome
 * @param submittedAt when the student handed it in
 */
public record PatternsDetected(
        UUID submissionId,
        UUID studentId,
        Language language,
        @Nullable String problemId,
        boolean parses,
        List<FoundPattern> findings,
        List<String> conceptsPractised,
        boolean outcomeExpected,
        Instant submittedAt)
        implements DomainEvent {
    public static final EventType<PatternsDetected> TYPE =
            new EventType<>(
                    "dev.coderx.patterns.detected.v1", "coderx.patterns", PatternsDetected.class);

    /**
     * A pattern that applies somewhere in the submission.
     *
     * @param severity how much it matters, 0 to 1
     * @param confidence how sure we are, 0 to 1
     */
    public record FoundPattern(
            String patternId, double severity, double confidence, List<String> conceptIds) {}
}
