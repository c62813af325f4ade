package dev.coderx.judging.internal.judge;

import dev.coderx.judging.JudgingConfig;
import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.jail.Jails;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** Makes the application's judge. The first one that asks waits for the jail to be tried. */
@Singleton
class Judges {
    private static final Logger LOG = Logger.getLogger(Judges.class);

    private final JudgingConfig config;
    private final Jails jails;

    Judges(JudgingConfig config, Jails jails) {
        this.config = config;
        this.jails = jails;
    }

    @Produces
    @Singleton
    Judge judge() {
        int workers = config.workers().orElse(Runtime.getRuntime().availableProcessors());
        JudgingSlots slots = new JudgingSlots(workers);
        return switch (jails.support()) {
            case JailSupport.Available(var jail) ->
                    new Judge(Runners.in(jail), slots, config.perTest());
            case JailSupport.Unavailable(String reason) -> {
                LOG.warnf("Students' programs are not run: %s", reason);
                yield new Judge(Map.of(), slots, config.perTest());
            }
        };
    }
}
