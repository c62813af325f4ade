package dev.coderx.judging.internal;

import dev.coderx.judging.NotJudged;
import dev.coderx.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether students' code can be run here. */
@ApplicationScoped
public class Running {
    /** Returns why code of a language cannot be run; empty where it can. */
    public Optional<NotJudged> whyNot(Language language) {
        if (language == Language.TYPESCRIPT) {
            return Optional.of(NotJudged.LANGUAGE_NOT_RUN);
        }
        return off().map(reason -> NotJudged.RUNNING_OFF);
    }

    /** Returns why nothing can be run here, and what to do about it; empty where it can. */
    public Optional<String> off() {
        return Optional.of("not yet");
    }
}
