package dev.coderx.submissions.internal.graphql;

import dev.coderx.shared.Language;
import dev.coderx.submissions.Outcome;
import dev.coderx.submissions.Submission;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A submission as GraphQL shows it. */
@Name("Submission")
public record SubmissionView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID studentId,
        @Nullable String problemId,
        @NonNull Language language,
        @NonNull Instant receivedAt,
        @Nullable Outcome outcome) {
    static SubmissionView of(Submission submission) {
        return new SubmissionView(
                submission.id(),
                submission.studentId(),
                submission.problemId(),
                submission.language(),
                submission.receivedAt(),
                submission.reportedOutcome());
    }
}
