package dev.coderx.judging.internal.judge;

import dev.coderx.judging.JudgingConfig;
import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.jail.Jails;
import dev.coderx.judging.internal.run.Runner;
import dev.coderx.shared.Language;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The application's judges: one for submissions and one for the editor's runs, each with slots of
 * its own, on the same runners. Those are made once and in the background, which takes seconds
 * where a language has to be started for the first time.
 */
@Singleton
public class Judges {
    private final Jails jails;
    private final JudgingConfig config;
    private final Vertx vertx;
    private @Nullable CompletableFuture<Made> made;

    Judges(Jails jails, JudgingConfig config, Vertx vertx) {
        this.jails = jails;
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * Returns why no code is run here, and what to do about it; empty where it is. The first to ask
     * is blocked while the jail is tried.
     */
    public Optional<String> off() {
        return switch (jails.support()) {
            case JailSupport.Available _ -> Optional.empty();
            case JailSupport.Unavailable(String reason) -> Optional.of(reason);
        };
    }

    /** The judges, once they are made. Never fails; without a jail they know no language. */
    public synchronized CompletableFuture<Made> made() {
        CompletableFuture<Made> known = made;
        if (known == null) {
            known = vertx.executeBlocking(this::make, false).subscribeAsCompletionStage();
            made = known;
        }
        return known;
    }

    private Made make() {
        Map<Language, Runner> runners =
                switch (jails.support()) {
                    case JailSupport.Available(var jail) -> Runners.in(jail);
                    case JailSupport.Unavailable _ -> Map.of();
                };
        return new Made(
                Set.copyOf(runners.keySet()),
                new Judge(runners, new JudgingSlots(config.slots()), config.perTest()),
                new Judge(runners, new JudgingSlots(config.runs().slots()), config.perTest()));
    }

    /**
     * What is made.
     *
     * @param languages that can be run
     * @param tests judges submissions
     * @param runs runs code for the editor
     */
    public record Made(Set<Language> languages, Judge tests, Judge runs) {}
}
