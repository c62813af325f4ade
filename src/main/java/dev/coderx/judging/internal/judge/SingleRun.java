package dev.coderx.judging.internal.judge;

import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.internal.explain.Explainer;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what came of running a program once, with no tests. */
final class SingleRun implements Consumer<Report> {
    private final Language language;
    private final String source;
    private final Duration limit;
    private final Explainer words;
    private @Nullable CodeRun result;

    SingleRun(Language language, String source, Duration limit, Explainer words) {
        this.language = language;
        this.source = source;
        this.limit = limit;
        this.words = words;
    }

    @Override
    public void accept(Report report) {
        switch (report) {
            case Report.Started _ -> {
                // There is one job.
            }
            case Report.Broken(var failure, var printed) ->
                    end(
                            CodeRun.Status.BROKEN,
                            printed,
                            words.explain(language, failure, source),
                            0);
            case Report.Returned(var _, var _, var _, var printed, var millis) ->
                    end(CodeRun.Status.FINISHED, printed, null, millis);
            case Report.Raised(var _, var failure, var printed, var millis) ->
                    end(
                            CodeRun.Status.EXCEPTION,
                            printed,
                            words.explain(language, failure, source),
                            millis);
            case Report.Stopped stopped ->
                    end(
                            status(stopped.limit()),
                            stopped.printed(),
                            words.explainStop(language, stopped, limit),
                            stopped.millis());
            case Report.Exited(var _, var printed) ->
                    end(CodeRun.Status.EXITED, printed, Attempt.exit(), 0);
        }
    }

    /**
     * What came of it.
     *
     * @throws IOException if the runner did not say
     */
    CodeRun result() throws IOException {
        CodeRun known = result;
        if (known == null) {
            throw new IOException("the runner did not report on the program");
        }
        return known;
    }

    private void end(
            CodeRun.Status status, String printed, @Nullable CodeProblem problem, double millis) {
        result = new CodeRun(status, printed, problem, millis);
    }

    private static CodeRun.Status status(Report.Limit limit) {
        return switch (limit) {
            case TIME -> CodeRun.Status.TIMEOUT;
            case MEMORY -> CodeRun.Status.MEMORY_LIMIT;
            case OUTPUT -> CodeRun.Status.OUTPUT_LIMIT;
        };
    }
}
