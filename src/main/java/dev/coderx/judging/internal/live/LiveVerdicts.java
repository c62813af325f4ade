package dev.coderx.judging.internal.live;

import dev.coderx.judging.internal.store.Judgement;
import dev.coderx.judging.internal.store.JudgementStore;
import dev.coderx.submissions.Submission;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Verdicts while they come about. */
@ApplicationScoped
public class LiveVerdicts {
    /** How often a follower looks for itself, in case an announcement was lost. */
    private static final Duration RECHECK = Duration.ofSeconds(2);

    private final VerdictFeed feed;
    private final JudgementStore judgements;

    LiveVerdicts(VerdictFeed feed, JudgementStore judgements) {
        this.feed = feed;
        this.judgements = judgements;
    }

    /** Tells that a submission's tests begin, and returns who is to be told of each one's end. */
    public Telling begin(UUID submissionId, int total) {
        Telling telling = new Telling(feed::tell, submissionId, total);
        telling.begin();
        return telling;
    }

    /** Tells that the verdict is written. */
    public Uni<Void> complete(UUID submissionId) {
        return feed.tell(Snapshot.complete(submissionId));
    }

    /**
     * Streams the steps to a submission's verdict: those already taken, then each as it happens,
     * each once; ends with the verdict. A test whose status changes with another try comes again.
     */
    public Multi<VerdictStep> follow(Submission submission) {
        Multi<List<VerdictStep>> announced =
                feed.of(submission.id())
                        .onItem()
                        .transformToUniAndConcatenate(snapshot -> steps(submission, snapshot));
        Multi<List<VerdictStep>> looked =
                Multi.createFrom()
                        .ticks()
                        .every(RECHECK)
                        .onOverflow()
                        .drop()
                        .onItem()
                        .transformToUniAndConcatenate(tick -> look(submission));
        Multi<VerdictStep> each =
                Multi.createBy()
                        .merging()
                        .streams(announced, looked)
                        .onItem()
                        .<VerdictStep>disjoint()
                        .select()
                        .distinct(step -> step.complete() ? "verdict" : step);
        return untilComplete(each);
    }

    private Uni<List<VerdictStep>> look(Submission submission) {
        return verdict(submission)
                .chain(steps ->
                        steps.isEmpty()
                                ? feed.last(submission.id())
                                        .map(last -> last.map(VerdictStep::of).orElse(List.of()))
                                : Uni.createFrom().item(steps));
    }

    private Uni<List<VerdictStep>> steps(Submission submission, Snapshot snapshot) {
        return snapshot.complete()
                ? verdict(submission)
                : Uni.createFrom().item(VerdictStep.of(snapshot));
    }

    private Uni<List<VerdictStep>> verdict(Submission submission) {
        return judgements
                .find(submission.id(), submission.problemId())
                .onFailure()
                .recoverWithItem(Optional.<Judgement>empty())
                .map(found -> found.map(VerdictStep::of).orElse(List.of()));
    }

    private static Multi<VerdictStep> untilComplete(Multi<VerdictStep> endless) {
        return Multi.createFrom()
                .emitter(emitter -> {
                    Cancellable upstream =
                            endless.subscribe()
                                    .with(
                                            step -> {
                                                emitter.emit(step);
                                                if (step.complete()) {
                                                    emitter.complete();
                                                }
                                            },
                                            emitter::fail,
                                            emitter::complete);
                    emitter.onTermination(upstream::cancel);
                });
    }
}
