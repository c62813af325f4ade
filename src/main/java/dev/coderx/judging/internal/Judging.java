package dev.coderx.judging.internal;

import dev.coderx.judging.CodeRunning;
import dev.coderx.judging.JudgingConfig;
import dev.coderx.judging.NotJudged;
import dev.coderx.judging.Verdict;
import dev.coderx.judging.internal.ProblemTests.Missing;
import dev.coderx.judging.internal.ProblemTests.Tests;
import dev.coderx.judging.internal.judge.Judges;
import dev.coderx.judging.internal.live.LiveVerdicts;
import dev.coderx.judging.internal.store.Judgement;
import dev.coderx.submissions.Outcome;
import dev.coderx.submissions.Submissions;
import dev.coderx.submissions.events.SubmissionReceived;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Comes to the judgement of a submission. Changes nothing: it can be done again. */
@ApplicationScoped
public class Judging {
    private final ProblemTests tests;
    private final CodeRunning running;
    private final Submissions submissions;
    private final Judges judges;
    private final LiveVerdicts live;
    private final Slots slots;
    private final Duration deadline;
    private final MeterRegistry metrics;
    private final Clock clock;

    Judging(
            ProblemTests tests,
            CodeRunning running,
            Submissions submissions,
            Judges judges,
            LiveVerdicts live,
            Slots slots,
            JudgingConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.tests = tests;
        this.running = running;
        this.submissions = submissions;
        this.judges = judges;
        this.live = live;
        this.slots = slots;
        this.deadline = config.deadline();
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Judges a submission. Fails only where a service is away; what we cannot run in time comes
     * back as not judged.
     */
    public Uni<Judgement> judge(SubmissionReceived received) {
        Outcome reported = received.reportedOutcome();
        if (reported != null) {
            return Uni.createFrom().item(Judgement.reported(received, reported, clock.instant()));
        }
        return tests.find(received.studentId(), received.problemId(), received.language())
                .chain(found ->
                        switch (found) {
                            case Missing(NotJudged reason) -> none(received, reason);
                            case Tests known ->
                                    running.whyNot(received.language())
                                            .chain(reason ->
                                                    reason.map(why -> none(received, why))
                                                            .orElseGet(() -> run(received, known)));
                        });
    }

    private Uni<Judgement> none(SubmissionReceived received, NotJudged reason) {
        return Uni.createFrom().item(Judgement.none(received, reason, clock.instant()));
    }

    private Uni<Judgement> run(SubmissionReceived received, Tests found) {
        return submissions
                .codeOf(received.studentId(), received.submissionId())
                .chain(code ->
                        slots.judging(() -> verdict(received, code, found))
                                .ifNoItem()
                                .after(deadline)
                                .recoverWithItem(() -> late(received)))
                .invoke(verdict -> count(received, verdict))
                .map(verdict ->
                        Judgement.tested(received, found.version(), verdict, clock.instant()));
    }

    private Verdict verdict(SubmissionReceived received, String code, Tests found) {
        var telling = live.begin(received.submissionId(), found.suite().cases().size());
        try {
            return judges.made()
                    .join()
                    .tests()
                    .judge(received.language(), code, found.suite(), telling);
        } catch (RuntimeException e) {
            Log.errorf(e, "Submission %s could not be judged", received.submissionId());
            return unjudged(0);
        }
    }

    private Verdict late(SubmissionReceived received) {
        Log.errorf("Submission %s was not judged within %s", received.submissionId(), deadline);
        return unjudged((double) deadline.toMillis());
    }

    private static Verdict unjudged(double millis) {
        return new Verdict(Verdict.Status.UNJUDGED, List.of(), null, millis);
    }

    private void count(SubmissionReceived received, Verdict verdict) {
        metrics.timer(
                        "coderx.judging.run",
                        "language",
                        received.language().name(),
                        "status",
                        verdict.status().name())
                .record(Duration.ofNanos(Math.round(verdict.millis() * 1e6)));
        if (verdict.status() == Verdict.Status.UNJUDGED) {
            metrics.counter("coderx.judging.failures", "language", received.language().name())
                    .increment();
        }
    }
}
