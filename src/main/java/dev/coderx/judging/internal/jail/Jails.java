package dev.coderx.judging.internal.jail;

import dev.coderx.judging.JudgingConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The application's jail. It is tried when it is first asked for, which blocks for some 50 ms;
 * where it does not hold, nothing is run.
 */
@Singleton
public class Jails {
    private final JailSettings settings;
    private @Nullable JailSupport support;

    Jails(JudgingConfig config) {
        JudgingConfig.Jail jail = config.jail();
        settings =
                new JailSettings(
                        jail.places(),
                        jail.firstUser(),
                        jail.bubblewrap(),
                        jail.setpriv(),
                        jail.prlimit());
    }

    /** The jail, or why there is none. */
    public synchronized JailSupport support() {
        JailSupport known = support;
        if (known == null) {
            known = JailSupport.here(settings);
            support = known;
        }
        return known;
    }

    @PreDestroy
    synchronized void close() {
        if (support instanceof JailSupport.Available available) {
            available.jail().close();
        }
    }
}
