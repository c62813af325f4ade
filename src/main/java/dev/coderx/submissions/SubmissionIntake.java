package dev.coderx.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.problems.Problems;
import dev.coderx.shared.encryption.MasterKey;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.shared.events.Outbox;
import dev.coderx.shared.persistence.UnitOfWork;
import dev.coderx.shared.progress.Progress;
import dev.coderx.shared.progress.Stage;
import dev.coderx.submissions.events.SubmissionReceived;
import dev.coderx.submissions.internal.store.CodeStore;
import dev.coderx.submissions.internal.store.SubmissionStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The one way in for code, from a page, the API or an import. The code is stored first, then the
 * submission and its event are committed together: what is answered is kept, what is refused leaves
 * no trace.
 */
@ApplicationScoped
public class SubmissionIntake {
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PROBLEM = 100;

    private final CodeRules rules;
    private final Problems problems;
    private final CodeStore codeStore;
    private final SubmissionStore store;
    private final MasterKey masterKey;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Progress progress;
    private final MeterRegistry metrics;
    private final Clock clock;

    SubmissionIntake(
            CodeRules rules,
            Problems problems,
            CodeStore codeStore,
            SubmissionStore store,
            MasterKey masterKey,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Progress progress,
            MeterRegistry metrics,
            Clock clock) {
        this.rules = rules;
        this.problems = problems;
        this.codeStore = codeStore;
        this.store = store;
        this.masterKey = masterKey;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.progress = progress;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes in what a student sends: the problem, where one is named, has to be one of ours. */
    public Uni<Receipt> receive(UUID studentId, NewSubmission submission) {
        String problem = submission.problemId();
        if (problem == null) {
            return receiveImported(studentId, submission);
        }
        checkText("The problem's name", problem, LONGEST_PROBLEM);
        return problems.find(studentId, problem)
                .chain(found -> {
                    if (found.isEmpty()) {
                        throw new CoderxException(
                                ErrorCode.PROBLEM_UNKNOWN,
                                "There is no problem of this name here. Choose one from the list,"
                                        + " or none.");
                    }
                    return receiveImported(studentId, submission);
                });
    }

    /** Takes in what an import brings: its problems may be of another system's bank. */
    public Uni<Receipt> receiveImported(UUID studentId, NewSubmission submission) {
        check(submission);
        byte[] code = submission.code().getBytes(UTF_8);
        UUID id = UUID.randomUUID();
        String named = submission.idempotencyKey();
        String key = named == null ? id.toString() : named;
        String fingerprint = fingerprint(submission);
        // PostgreSQL keeps microseconds: what is answered now has to equal what is read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant submittedAt = submission.submittedAt() == null ? now : submission.submittedAt();
        Uni<Receipt> intake =
                codeStore
                        .store(studentId, id, code)
                        .chain(() ->
                                commit(
                                        studentId,
                                        id,
                                        submission,
                                        new SubmissionStore.NewRow(
                                                id,
                                                studentId,
                                                submission,
                                                key,
                                                fingerprint,
                                                code.length,
                                                submittedAt,
                                                now)))
                        .chain(inserted ->
                                inserted
                                        ? Uni.createFrom().item(new Receipt(id, now, false))
                                        : codeStore
                                                .remove(id)
                                                .chain(() -> known(studentId, key, fingerprint)));
        Uni<Receipt> result =
                named == null
                        ? intake
                        : store.findByKey(studentId, key)
                                .chain(existing ->
                                        existing.isEmpty()
                                                ? intake
                                                : known(studentId, key, fingerprint));
        return result.invoke(receipt ->
                metrics.counter(
                                "coderx.submissions.received",
                                "language",
                                submission.language().name(),
                                "known",
                                Boolean.toString(receipt.alreadyKnown()))
                        .increment());
    }

    private void check(NewSubmission submission) {
        rules.check(submission.code());
        checkText("The idempotency key", submission.idempotencyKey(), LONGEST_KEY);
        checkText("The file name", submission.fileName(), LONGEST_NAME);
        checkText("The problem's name", submission.problemId(), LONGEST_PROBLEM);
    }

    private static void checkText(
            String what, @org.jspecify.annotations.Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        boolean printable = text.codePoints().noneMatch(SubmissionIntake::unprintable);
        if (text.isBlank() || text.length() > longest || !printable) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "%s has to be 1 to %d printable characters. Change it or leave it out."
                            .formatted(what, longest));
        }
    }

    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint));
    }

    private Uni<Boolean> commit(
            UUID studentId, UUID id, NewSubmission submission, SubmissionStore.NewRow row) {
        var event =
                new SubmissionReceived(
                        id,
                        studentId,
                        submission.language(),
                        submission.problemId(),
                        submission.reportedOutcome(),
                        row.submittedAt());
        return unitOfWork.inTransaction(transaction ->
                store.insert(transaction, row)
                        .chain(inserted ->
                                inserted
                                        ? outbox.append(transaction, SubmissionReceived.TYPE, event)
                                                .chain(() ->
                                                        progress.reached(
                                                                transaction,
                                                                studentId,
                                                                id,
                                                                Stage.RECEIVED))
                                                .replaceWith(true)
                                        : Uni.createFrom().item(false)));
    }

    private Uni<Receipt> known(UUID studentId, String key, String fingerprint) {
        return store.findByKey(studentId, key)
                .map(found -> {
                    SubmissionStore.Known known = found.orElseThrow();
                    if (!known.fingerprint().equals(fingerprint)) {
                        throw new CoderxException(
                                ErrorCode.IDEMPOTENCY_KEY_REUSED,
                                "This idempotency key was used for other code. Use a new key"
                                        + " for a new attempt.");
                    }
                    return new Receipt(known.id(), known.receivedAt(), true);
                });
    }

    private String fingerprint(NewSubmission submission) {
        return masterKey.fingerprint(
                (submission.language() + "\0" + submission.problemId() + "\0" + submission.code())
                        .getBytes(UTF_8));
    }
}
