package dev.coderx.judging;

import dev.coderx.judging.internal.judge.Judges;
import dev.coderx.shared.Language;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
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
        Optional<String> reason = off();
        if (reason.isPresent()) {
            Log.warnf("Students' code is not run here: %s", reason.get());
            return;
        }
        Uni.createFrom()
                .completionStage(judges::made)
                .subscribe()
                .with(
                        made ->
                                Log.infof(
                                        "Students' code is run in a jail that holds: %s",
                                        made.languages()),
                        failure -> Log.error("No language can be run", failure));
    }

    /**
     * Returns why no code can be run here, and what whoever runs the application can do about it;
     * empty where it can.
     */
    public Optional<String> off() {
        return judges.off();
    }

    /** Returns why code of a language cannot be run; empty where it can. */
    public Uni<Optional<NotJudged>> whyNot(Language language) {
        if (off().isPresent()) {
            return Uni.createFrom().item(Optional.of(NotJudged.RUNNING_OFF));
        }
        return Uni.createFrom()
                .completionStage(judges::made)
                .map(made ->
                        made.languages().contains(language)
                                ? Optional.empty()
                                : Optional.of(NotJudged.LANGUAGE_NOT_RUN));
    }
}
