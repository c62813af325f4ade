package dev.coderx.submissions.internal.graphql;

import dev.coderx.identity.Access;
import dev.coderx.identity.Caller;
import dev.coderx.shared.Ids;
import dev.coderx.shared.Language;
import dev.coderx.shared.progress.Progress;
import dev.coderx.submissions.NewSubmission;
import dev.coderx.submissions.Receipt;
import dev.coderx.submissions.SubmissionIntake;
import dev.coderx.submissions.Submissions;
import dev.coderx.submissions.internal.SubmissionLimit;
import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Handing in code, and following what becomes of it. */
@GraphQLApi
@Authenticated
public class SubmissionsApi {
    private final Caller caller;
    private final Access access;
    private final SubmissionLimit limit;
    private final SubmissionIntake intake;
    private final Submissions submissions;
    private final Progress progress;

    SubmissionsApi(
            Caller caller,
            Access access,
            SubmissionLimit limit,
            SubmissionIntake intake,
            Submissions submissions,
            Progress progress) {
        this.caller = caller;
        this.access = access;
        this.limit = limit;
        this.intake = intake;
        this.submissions = submissions;
        this.progress = progress;
    }

    @Mutation("submitCode")
    @Description("Hands in code. The same idempotency key is taken in once.")
    @NonNull
    public Uni<CodeResponse> submitCode(@NonNull CodeInput input) {
        UUID studentId = caller.id();
        return limit.count(studentId)
                .chain(() -> intake.receive(studentId, input.toSubmission()))
                .map(CodeResponse::of);
    }

    @Query("submission")
    @Description("One submission.")
    @NonNull
    public Uni<SubmissionView> submission(@Id @NonNull String id) {
        caller.id();
        return submissions
                .get(Ids.parse(id))
                .call(found -> access.toSee(found.studentId()))
                .map(SubmissionView::of);
    }

    @Query("submissions")
    @Description("A student's submissions, newest first.")
    @NonNull
    public Uni<SubmissionPage> submissions(
            @Id @Nullable String studentId, @DefaultValue("20") int first, @Nullable String after) {
        int size = PageCursor.size(first);
        var before = after == null ? null : PageCursor.decode(after);
        return access.toSee(Ids.parseOptional(studentId))
                .chain(id -> submissions.of(id, size + 1, before))
                .map(rows -> SubmissionPage.of(rows, size));
    }

    @NonNull
    public Uni<List<@NonNull StageView>> stages(@Source SubmissionView submission) {
        return progress.of(submission.id()).map(all -> all.stream().map(StageView::of).toList());
    }

    @NonNull
    public Uni<String> code(@Source SubmissionView submission) {
        return submissions.codeOf(submission.studentId(), submission.id());
    }

    @Subscription("submissionProgress")
    @Description("The stages of a submission: those reached, then each as it happens.")
    @NonNull
    public Multi<StageView> submissionProgress(@Id @NonNull String submissionId) {
        caller.id();
        return submissions
                .get(Ids.parse(submissionId))
                .call(found -> access.toSee(found.studentId()))
                .onItem()
                .transformToMulti(found -> progress.follow(found.id()))
                .map(StageView::of);
    }

    /** What is handed in. */
    @Input("CodeInput")
    public record CodeInput(
            @NonNull String code,
            @NonNull Language language,
            @Nullable String problemId,
            @Nullable String fileName,
            @Nullable String idempotencyKey) {
        NewSubmission toSubmission() {
            return new NewSubmission(
                    code, language, problemId, fileName, idempotencyKey, null, null);
        }
    }

    /** The receipt of a submission. */
    @Name("CodeResponse")
    public record CodeResponse(
            @Id @NonNull UUID submissionId,
            @NonNull String status,
            @NonNull Instant receivedAt,
            boolean alreadyKnown) {
        static CodeResponse of(Receipt receipt) {
            return new CodeResponse(
                    receipt.submissionId(),
                    "RECEIVED",
                    receipt.receivedAt(),
                    receipt.alreadyKnown());
        }
    }
}
