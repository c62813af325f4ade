package dev.coderx.judging.internal.judge;

import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.shared.Language;
import java.time.Duration;

/** Says in plain words what went wrong. */
final class PlainWords {
    CodeProblem explain(Language language, Report.Failure failure, String source) {
        return new CodeProblem(
                failure.type(),
                failure.type() + ": " + failure.message() + ".",
                failure.line(),
                null);
    }

    CodeProblem explainStop(Language language, Report.Stopped stopped, Duration limit) {
        String what =
                switch (stopped.limit()) {
                    case TIME ->
                            "The code did not come to an end within %d ms."
                                    .formatted(limit.toMillis());
                    case MEMORY -> "The code used too much memory.";
                    case OUTPUT -> "The code printed too much.";
                };
        Integer loop = stopped.loopLine();
        String where =
                loop == null ? "" : " Look at the loop in line %d: what ends it?".formatted(loop);
        return new CodeProblem("", what + where, loop == null ? stopped.line() : loop, null);
    }
}
