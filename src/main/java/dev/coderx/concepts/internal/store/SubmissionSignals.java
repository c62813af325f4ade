package dev.coderx.concepts.internal.store;

import dev.coderx.judging.events.SubmissionJudged;
import dev.coderx.patterns.events.PatternsDetected;
import dev.coderx.shared.events.EventJson;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.submissions.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a submission until both its halves, the analysis and the judgement, are here.
 * They come on two topics, in any order and at the same time; writing a half locks the submission's
 * row, so the second to commit sees the first.
 */
@ApplicationScoped
public class SubmissionSignals {
    private static final String RETURNING = " RETURNING signals, outcome, judged, applied_at";
    private static final String ADD_PATTERNS =
            """
            INSERT INTO submission_evidence (submission_id, student_id, signals)
            VALUES ($1, $2, $3)
            ON CONFLICT (submission_id) DO UPDATE SET signals = EXCLUDED.signals\
            """
                    + RETURNING;
    private static final String ADD_OUTCOME =
            """
            INSERT INTO submission_evidence (submission_id, student_id, outcome, judged)
            VALUES ($1, $2, $3, TRUE)
            ON CONFLICT (submission_id) DO UPDATE SET outcome = EXCLUDED.outcome, judged = TRUE\
            """
                    + RETURNING;
    private static final String APPLIED =
            "UPDATE submission_evidence SET applied_at = $2 WHERE submission_id = $1";

    private final Clock clock;

    SubmissionSignals(Clock clock) {
        this.clock = clock;
    }

    /** Adds the analysis; returns both halves where that completes them. */
    public Uni<Optional<Both>> add(Transaction transaction, PatternsDetected detected) {
        return transaction
                .query(
                        ADD_PATTERNS,
                        Tuple.of(
                                detected.submissionId(),
                                detected.studentId(),
                                new JsonObject(EventJson.write(detected))))
                .map(SubmissionSignals::both);
    }

    /** Adds the judgement; returns both halves where that completes them. */
    public Uni<Optional<Both>> add(Transaction transaction, SubmissionJudged judged) {
        Outcome outcome = judged.outcome();
        return transaction
                .query(
                        ADD_OUTCOME,
                        Tuple.of(
                                judged.submissionId(),
                                judged.studentId(),
                                outcome == null ? null : outcome.name()))
                .map(SubmissionSignals::both);
    }

    /** Notes that the evidence of a submission is in the student's proficiency. */
    public Uni<Void> applied(Transaction transaction, UUID submissionId) {
        return transaction
                .query(APPLIED, Tuple.of(submissionId, clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Optional<Both> both(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        JsonObject signals = row.getJsonObject("signals");
        if (signals == null || row.getOffsetDateTime("applied_at") != null) {
            return Optional.empty();
        }
        PatternsDetected detected = read(signals);
        if (detected.outcomeExpected() && !row.getBoolean("judged")) {
            return Optional.empty();
        }
        String outcome = row.getString("outcome");
        return Optional.of(new Both(detected, outcome == null ? null : Outcome.valueOf(outcome)));
    }

    private static PatternsDetected read(JsonObject signals) {
        try {
            return EventJson.read(
                    signals.encode().getBytes(StandardCharsets.UTF_8), PatternsDetected.class);
        } catch (IOException e) {
            throw new IllegalStateException("Kept signals of a submission cannot be read", e);
        }
    }

    /** The two halves of what a submission says. */
    public record Both(PatternsDetected detected, @Nullable Outcome outcome) {}
}
