package dev.coderx.judging.internal.graphql;

import dev.coderx.identity.Access;
import dev.coderx.identity.Caller;
import dev.coderx.judging.CodeProblemView;
import dev.coderx.judging.internal.RunCode;
import dev.coderx.judging.internal.judge.CodeRun;
import dev.coderx.judging.internal.judge.CodeRun.Status;
import dev.coderx.judging.internal.live.LiveVerdicts;
import dev.coderx.judging.internal.store.JudgementStore;
import dev.coderx.shared.Ids;
import dev.coderx.shared.Language;
import dev.coderx.submissions.Submission;
import dev.coderx.submissions.Submissions;
import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Whether submissions solve their problems, and what code does. */
@GraphQLApi
@Authenticated
public class JudgingApi {
    private final Caller caller;
    private final Access access;
    private final Submissions submissions;
    private final JudgementStore judgements;
    private final LiveVerdicts live;
    private final RunCode runCode;

    JudgingApi(
            Caller caller,
            Access access,
            Submissions submissions,
            JudgementStore judgements,
            LiveVerdicts live,
            RunCode runCode) {
        this.caller = caller;
        this.access = access;
        this.submissions = submissions;
        this.judgements = judgements;
        this.live = live;
        this.runCode = runCode;
    }

    @Query("verdict")
    @Description("What is known of a submission's outcome; null until it was judged.")
    public @Nullable Uni<@Nullable VerdictView> verdict(@Id @NonNull String submissionId) {
        return toSee(submissionId)
                .chain(found -> judgements.find(found.id(), found.problemId()))
                .map(found -> found.map(VerdictView::of).orElse(null));
    }

    @Mutation("runCode")
    @Description("Runs code once, without tests; nothing of it is stored.")
    @NonNull
    public Uni<RunResultView> runCode(@NonNull RunCodeInput input) {
        String text = input.input() == null ? "" : input.input();
        return runCode.run(caller.id(), input.language(), input.code(), text)
                .map(RunResultView::of);
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

    /** What is to be run. */
    @Input("RunCodeInput")
    public record RunCodeInput(
            @NonNull String code,
            @NonNull Language language,
            @Description("What the program can read.") @Nullable String input) {}

    /** What came of a run. */
    @Name("RunResult")
    public record RunResultView(
            @NonNull Status status,
            @NonNull String printed,
            @Nullable CodeProblemView problem,
            double millis) {
        static RunResultView of(CodeRun run) {
            return new RunResultView(
                    run.status(),
                    run.printed(),
                    run.problem() == null ? null : CodeProblemView.of(run.problem()),
                    run.millis());
        }
    }
}
