package dev.coderx.submissions;

import dev.coderx.shared.Language;
import dev.coderx.submissions.internal.store.CodeStore;
import dev.coderx.submissions.internal.store.SubmissionStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads submissions. Callers check who asks; nothing here does. */
@ApplicationScoped
public class Submissions {
    private final SubmissionStore store;
    private final CodeStore codeStore;

    Submissions(SubmissionStore store, CodeStore codeStore) {
        this.store = store;
        this.codeStore = codeStore;
    }

    /** Returns a submission; fails with NOT_FOUND where there is none. */
    public Uni<Submission> get(UUID submissionId) {
        return store.get(submissionId);
    }

    /** Returns a submission's code, decrypted. */
    public Uni<String> codeOf(UUID studentId, UUID submissionId) {
        return codeStore.load(studentId, submissionId);
    }

    /**
     * Returns a student's submissions, newest first.
     *
     * @param before only those received before this one, or null for the newest
     */
    public Uni<List<Submission>> of(UUID studentId, int limit, @Nullable Position before) {
        return store.of(studentId, limit, before);
    }

    /** Returns the languages a student has submitted in. */
    public Uni<Set<Language>> languagesOf(UUID studentId) {
        return store.languagesOf(studentId);
    }

    /** A place in a student's list of submissions. */
    public record Position(Instant receivedAt, UUID id) {}
}
