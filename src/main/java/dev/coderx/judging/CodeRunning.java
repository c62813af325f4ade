package dev.coderx.judging;

import dev.coderx.judging.internal.judge.Judges;
import dev.coderx.shared.Language;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Whether students' code can be run here. Where it cannot, everything else works. */
@ApplicationScoped
public class CodeRunning {
    private final Judges judges;

    CodeRunning(Judges judges) {
        this.judges = judges;
    }

    void start(@Observes StartupEvent event) {
        off().ifPresentOrElse(
                        reason -> Log.warnf("Students' code is not run here: %s", reason),
                        () ->
                                Log.infof(
                                        "Students' code is run in a jail that holds: %s",
                                        judges.languages()));
    }

    /**
     * Returns why no code can be run here, and what whoever runs the application can do about it;
     * empty where it can.
     */
    public Optional<String> off() {
        return judges.off();
    }

    /** Returns why code of a language cannot be run; empty where it can. */
    public Optional<NotJudged> whyNot(Language language) {
        if (off().isPresent()) {
            return Optional.of(NotJudged.RUNNING_OFF);
        }
        return judges.languages().contains(language)
                ? Optional.empty()
                : Optional.of(NotJudged.LANGUAGE_NOT_RUN);
    }
}
