package dev.coderx.judging.internal.judge;

import dev.coderx.judging.JudgingConfig;
import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.jail.Jails;
import dev.coderx.judging.internal.run.Runner;
import dev.coderx.shared.Language;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The application's judges: one for submissions and one for the editor's runs, each with slots of
 * its own, on the same runners. They are made when they are first asked for, which blocks for as
 * long as trying the jail takes.
 */
@Singleton
public class Judges {
    private final Jails jails;
    private final JudgingConfig config;
    private @Nullable Made made;

    Judges(Jails jails, JudgingConfig config) {
        this.jails = jails;
        this.config = config;
    }

    /** Returns why no code is run here, and what to do about it; empty where it is. */
    public Optional<String> off() {
        return switch (jails.support()) {
            case JailSupport.Available available -> Optional.empty();
            case JailSupport.Unavailable(String reason) -> Optional.of(reason);
        };
    }

    /** The languages that can be run; none where running is off. */
    public Set<Language> languages() {
        return off().isPresent() ? Set.of() : made().languages();
    }

    /** The judge of submissions. Only where running is on. */
    public Judge tests() {
        return made().tests();
    }

    /** The judge that runs code for the editor. Only where running is on. */
    public Judge runs() {
        return made().runs();
    }

    private synchronized Made made() {
        Made known = made;
        if (known == null) {
            known =
                    switch (jails.support()) {
                        case JailSupport.Available(var jail) -> make(Runners.in(jail));
                        case JailSupport.Unavailable(String reason) ->
                                throw new IllegalStateException(reason);
                    };
            made = known;
        }
        return known;
    }

    private Made make(Map<Language, Runner> runners) {
        return new Made(
                runners.keySet(),
                new Judge(runners, new JudgingSlots(config.slots()), config.perTest()),
                new Judge(runners, new JudgingSlots(config.runs().slots()), config.perTest()));
    }

    private record Made(Set<Language> languages, Judge tests, Judge runs) {}
}
