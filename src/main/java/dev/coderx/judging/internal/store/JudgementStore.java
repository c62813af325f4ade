package dev.coderx.judging.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.judging.JudgementSource;
import dev.coderx.judging.NotJudged;
import dev.coderx.judging.Verdict;
import dev.coderx.shared.encryption.StudentCipher;
import dev.coderx.shared.events.EventJson;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import dev.coderx.submissions.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code judgements}. What the tests gave to a student's code and got from it is the
 * student's work: it is encrypted like the code.
 */
@ApplicationScoped
public class JudgementStore {
    private static final String INSERT =
            """
            INSERT INTO judgements (submission_id, student_id, outcome, source, reason,
                problem_version, status, tests_passed, tests_total, millis, results, judged_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)\
            """;
    private static final String FIND =
            """
            SELECT submission_id, student_id, outcome, source, reason, problem_version, results,
                judged_at
            FROM judgements WHERE submission_id = $1\
            """;

    private final UnitOfWork unitOfWork;
    private final StudentCipher cipher;

    JudgementStore(UnitOfWork unitOfWork, StudentCipher cipher) {
        this.unitOfWork = unitOfWork;
        this.cipher = cipher;
    }

    /** Makes a judgement ready to be written: encrypts what the tests said. */
    public Uni<Sealed> seal(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        if (verdict == null) {
            return Uni.createFrom().item(new Sealed(judgement, null));
        }
        byte[] results = EventJson.write(verdict).getBytes(UTF_8);
        return cipher.encrypt(judgement.studentId(), owner(judgement.submissionId()), results)
                .map(sealed -> new Sealed(judgement, sealed));
    }

    /** Writes the one judgement of a submission. */
    public Uni<Void> insert(Transaction transaction, Sealed sealed) {
        Judgement judgement = sealed.judgement();
        Verdict verdict = judgement.verdict();
        byte[] results = sealed.results();
        return transaction
                .query(
                        INSERT,
                        Tuple.wrap(
                                new @Nullable Object[] {
                                    judgement.submissionId(),
                                    judgement.studentId(),
                                    name(judgement.outcome()),
                                    judgement.source().name(),
                                    name(judgement.reason()),
                                    judgement.problemVersion(),
                                    verdict == null ? null : verdict.status().name(),
                                    verdict == null ? null : (int) verdict.passed(),
                                    verdict == null ? null : verdict.tests().size(),
                                    verdict == null ? null : verdict.millis(),
                                    results == null ? null : Buffer.buffer(results).getDelegate(),
                                    judgement.judgedAt().atOffset(ZoneOffset.UTC)
                                }))
                .replaceWithVoid();
    }

    /** Finds the judgement of a submission, with all that the tests said. */
    public Uni<Optional<Judgement>> find(UUID submissionId, @Nullable String problemId) {
        return unitOfWork
                .read(FIND, Tuple.of(submissionId))
                .chain(rows ->
                        rows.rowCount() == 0
                                ? Uni.createFrom().item(Optional.<Judgement>empty())
                                : open(rows.iterator().next(), problemId).map(Optional::of));
    }

    private Uni<Judgement> open(Row row, @Nullable String problemId) {
        Buffer results = row.getBuffer("results");
        if (results == null) {
            return Uni.createFrom().item(judgement(row, problemId, null));
        }
        return cipher.decrypt(
                        row.getUUID("student_id"),
                        owner(row.getUUID("submission_id")),
                        results.getBytes())
                .map(json -> judgement(row, problemId, read(json)));
    }

    private static Judgement judgement(
            Row row, @Nullable String problemId, @Nullable Verdict verdict) {
        String outcome = row.getString("outcome");
        String reason = row.getString("reason");
        return new Judgement(
                row.getUUID("submission_id"),
                row.getUUID("student_id"),
                problemId,
                JudgementSource.valueOf(row.getString("source")),
                reason == null ? null : NotJudged.valueOf(reason),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInteger("problem_version"),
                verdict,
                row.getOffsetDateTime("judged_at").toInstant());
    }

    private static Verdict read(byte[] json) {
        try {
            return EventJson.read(json, Verdict.class);
        } catch (IOException e) {
            throw new IllegalStateException("Kept test results cannot be read", e);
        }
    }

    /** Other than the submission's own id, which its code is bound to. */
    private static UUID owner(UUID submissionId) {
        return UUID.nameUUIDFromBytes(("verdict:" + submissionId).getBytes(UTF_8));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** A judgement, and what the tests said as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // Made here, written here, never compared.
    public record Sealed(Judgement judgement, byte @Nullable [] results) {}
}
