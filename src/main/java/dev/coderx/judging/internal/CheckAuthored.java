package dev.coderx.judging.internal;

import dev.coderx.identity.Caller;
import dev.coderx.judging.CheckReport;
import dev.coderx.judging.CodeRunning;
import dev.coderx.judging.ProblemChecker;
import dev.coderx.judging.internal.judge.Judges;
import dev.coderx.problems.AuthoredProblem;
import dev.coderx.problems.AuthoredProblem.Check;
import dev.coderx.problems.AuthoredProblems;
import dev.coderx.problems.ProblemRule;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Checks a problem that an educator wrote: its solutions are run like an editor's code. */
@ApplicationScoped
public class CheckAuthored {
    private static final Duration DEADLINE = Duration.ofSeconds(90);

    private final Caller caller;
    private final AuthoredProblems problems;
    private final List<ProblemRule> rules;
    private final CodeRunning running;
    private final RunLimit limit;
    private final Judges judges;
    private final Slots slots;
    private final Clock clock;

    CheckAuthored(
            Caller caller,
            AuthoredProblems problems,
            @All List<ProblemRule> rules,
            CodeRunning running,
            RunLimit limit,
            Judges judges,
            Slots slots,
            Clock clock) {
        this.caller = caller;
        this.problems = problems;
        this.rules = rules;
        this.running = running;
        this.limit = limit;
        this.judges = judges;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * Checks a version that is being worked on and keeps what came of it.
     *
     * @return the version with its check; fails with FORBIDDEN, NOT_FOUND, INVALID_INPUT where it
     *     is published, RUNNING_OFF, RATE_LIMITED, or UNAVAILABLE where it takes too long
     */
    public Uni<AuthoredProblem> check(String id, int version) {
        return problems.toCheck(id, version)
                .invoke(() ->
                        running.off()
                                .ifPresent(reason -> {
                                    throw new CoderxException(
                                            ErrorCode.RUNNING_OFF,
                                            "Problems cannot be checked: running code is switched"
                                                    + " off on this server.");
                                }))
                .call(() -> limit.count(caller.id()))
                .chain(draft ->
                        slots.running(() -> prove(draft))
                                .ifNoItem()
                                .after(DEADLINE)
                                .failWith(CheckAuthored::late)
                                .chain(check -> problems.checked(draft, check)));
    }

    private Check prove(AuthoredProblem draft) {
        var checker = new ProblemChecker(rules, judges.made().join().runs()::judge, 1);
        CheckReport report = checker.check(problems.read(draft.content()));
        return new Check(
                report.passed(),
                (int) report.references(true),
                (int) report.references(false),
                (int) report.wrongSolutions(true),
                (int) report.wrongSolutions(false),
                report.violations(),
                clock.instant());
    }

    private static CoderxException late() {
        return new CoderxException(
                ErrorCode.UNAVAILABLE,
                "The solutions took more than %d seconds together. Make the tests lighter or try later."
                        .formatted(DEADLINE.toSeconds()));
    }
}
