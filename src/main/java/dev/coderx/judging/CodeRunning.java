package dev.coderx.judging;

import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.jail.Jails;
import dev.coderx.shared.Language;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Whether students' code can be run here. Where it cannot, everything else works. */
@ApplicationScoped
public class CodeRunning {
    private final Jails jails;

    CodeRunning(Jails jails) {
        this.jails = jails;
    }

    void start(@Observes StartupEvent event) {
        off().ifPresentOrElse(
                        reason -> Log.warnf("Students' code is not run here: %s", reason),
                        () -> Log.info("Students' code is run in a jail, which holds"));
    }

    /**
     * Returns why no code can be run here, and what whoever runs the application can do about it;
     * empty where it can.
     */
    public Optional<String> off() {
        return switch (jails.support()) {
            case JailSupport.Available available -> Optional.empty();
            case JailSupport.Unavailable(String reason) -> Optional.of(reason);
        };
    }

    /** Returns why code of a language cannot be run; empty where it can. */
    public Optional<NotJudged> whyNot(Language language) {
        if (language == Language.TYPESCRIPT) {
            return Optional.of(NotJudged.LANGUAGE_NOT_RUN);
        }
        return off().map(reason -> NotJudged.RUNNING_OFF);
    }
}
