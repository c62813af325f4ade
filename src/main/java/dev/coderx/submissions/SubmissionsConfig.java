package dev.coderx.submissions;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on what comes in. */
@ConfigMapping(prefix = "coderx.submissions")
public interface SubmissionsConfig {
    /** The most code in one submission, in UTF-8. */
    @WithDefault("200K")
    MemorySize maxCode();

    /** The longest line, in UTF-16 units. */
    @WithDefault("10000")
    int maxLine();

    /** The deepest nesting of brackets. */
    @WithDefault("500")
    int maxNesting();

    /** How many submissions a student may send in a minute. */
    @WithDefault("120")
    int perMinute();

    Sweeper sweeper();

    /** Removal of code that was stored and whose submission was never committed. */
    interface Sweeper {
        /** How long after storing it a submission can no longer be under way. */
        @WithDefault("PT15M")
        Duration grace();
    }
}
