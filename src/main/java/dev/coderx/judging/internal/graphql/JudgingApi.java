package dev.coderx.judging.internal.graphql;

import dev.coderx.identity.Access;
import dev.coderx.identity.Caller;
import dev.coderx.judging.internal.live.LiveVerdicts;
import dev.coderx.judging.internal.store.JudgementStore;
import dev.coderx.shared.Ids;
import dev.coderx.submissions.Submission;
import dev.coderx.submissions.Submissions;
import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Whether submissions solve their problems. */
@GraphQLApi
@Authenticated
public class JudgingApi {
    private final Caller caller;
    private final Access access;
    private final Submissions submissions;
    private final JudgementStore judgements;
    private final LiveVerdicts live;

    JudgingApi(
            Caller caller,
            Access access,
            Submissions submissions,
            JudgementStore judgements,
            LiveVerdicts live) {
        this.caller = caller;
        this.access = access;
        this.submissions = submissions;
        this.judgements = judgements;
        this.live = live;
    }

    @Query("verdict")
    @Description("What is known of a submission's outcome; null until it was judged.")
    public @Nullable Uni<@Nullable VerdictView> verdict(@Id @NonNull String submissionId) {
        return toSee(submissionId)
                .chain(found -> judgements.find(found.id(), found.problemId()))
                .map(found -> found.map(VerdictView::of).orElse(null));
    }

    @Subscription("verdictProgress")
    @Description("Each test as it ends, those that have ended first; completes with the verdict.")
    @NonNull
    public Multi<@NonNull VerdictStepView> verdictProgress(@Id @NonNull String submissionId) {
        return toSee(submissionId).onItem().transformToMulti(live::follow).map(VerdictStepView::of);
    }

    private Uni<Submission> toSee(String submissionId) {
        caller.id();
        return submissions
                .get(Ids.parse(submissionId))
                .call(found -> access.toSee(found.studentId()));
    }
}
