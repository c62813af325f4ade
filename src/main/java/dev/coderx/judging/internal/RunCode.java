package dev.coderx.judging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.judging.CodeRunning;
import dev.coderx.judging.JudgingConfig;
import dev.coderx.judging.NotJudged;
import dev.coderx.judging.internal.judge.CodeRun;
import dev.coderx.judging.internal.judge.Judges;
import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.submissions.CodeRules;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Runs code for the editor: once, without tests, and nothing of it is stored. */
@ApplicationScoped
public class RunCode {
    private final CodeRunning running;
    private final CodeRules rules;
    private final RunLimit limit;
    private final Judges judges;
    private final Slots slots;
    private final JudgingConfig.Runs config;
    private final MeterRegistry metrics;

    RunCode(
            CodeRunning running,
            CodeRules rules,
            RunLimit limit,
            Judges judges,
            Slots slots,
            JudgingConfig config,
            MeterRegistry metrics) {
        this.running = running;
        this.rules = rules;
        this.limit = limit;
        this.judges = judges;
        this.slots = slots;
        this.config = config.runs();
        this.metrics = metrics;
    }

    /**
     * Runs a program.
     *
     * @param input what it can read
     * @return what came of it; fails with RUNNING_OFF, LANGUAGE_UNSUPPORTED, RATE_LIMITED,
     *     UNAVAILABLE where too many wait, INPUT_TOO_LARGE, or an error of {@link CodeRules}
     */
    public Uni<CodeRun> run(UUID personId, Language language, String code, String input) {
        rules.check(code);
        checkInput(input);
        return running.whyNot(language)
                .invoke(reason ->
                        reason.ifPresent(why -> {
                            throw refusal(why, language);
                        }))
                .chain(() -> limit.count(personId))
                .chain(() -> run(language, code, input))
                .invoke(run -> count(language, run));
    }

    private Uni<CodeRun> run(Language language, String code, String input) {
        return slots.running(() -> judges.made().join().runs().run(language, code, input))
                .ifNoItem()
                .after(config.deadline())
                .recoverWithItem(() -> {
                    Log.errorf("A run in %s was not done within %s", language, config.deadline());
                    return new CodeRun(CodeRun.Status.UNJUDGED, "", null, 0);
                });
    }

    private void checkInput(String input) {
        long most = config.maxInput().asLongValue();
        long bytes = input.getBytes(UTF_8).length;
        if (bytes > most) {
            throw new CoderxException(
                    ErrorCode.INPUT_TOO_LARGE,
                    "The input has %,d bytes; %,d is the most. Try a smaller example."
                            .formatted(bytes, most));
        }
        if (input.indexOf('\0') >= 0) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "The input holds a character that is not text. Remove it and run again.");
        }
    }

    private static CoderxException refusal(NotJudged reason, Language language) {
        return reason == NotJudged.LANGUAGE_NOT_RUN
                ? new CoderxException(
                        ErrorCode.LANGUAGE_UNSUPPORTED,
                        "Code in %s is read here, but cannot be run. You can still submit it."
                                .formatted(language))
                : new CoderxException(
                        ErrorCode.RUNNING_OFF,
                        "Running code is switched off on this server. You can still submit it.");
    }

    private void count(Language language, CodeRun run) {
        metrics.timer(
                        "coderx.judging.runs",
                        "language",
                        language.name(),
                        "status",
                        run.status().name())
                .record(Duration.ofNanos(Math.round(run.millis() * 1e6)));
        if (run.status() == CodeRun.Status.UNJUDGED) {
            metrics.counter("coderx.judging.failures", "language", language.name()).increment();
        }
    }
}
