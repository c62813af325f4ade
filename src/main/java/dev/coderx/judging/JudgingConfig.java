package dev.coderx.judging;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How submissions are judged and code is run. */
@ConfigMapping(prefix = "coderx.judging")
public interface JudgingConfig {
    /**
     * Submissions judged at the same time. Not below {@code coderx.events.concurrency}, so that a
     * submission that was taken from its queue never waits.
     */
    @WithDefault("${coderx.events.concurrency:3}")
    int slots();

    /** How long judging one submission may take, all tries included; then it is our fault. */
    @WithDefault("PT22S")
    Duration deadline();

    /** How long one test may take. */
    @WithDefault("PT1S")
    Duration perTest();

    Runs runs();

    /** Running code for the editor, without tests. */
    interface Runs {
        /** Runs at the same time, beside the submissions that are judged. */
        @WithDefault("2")
        int slots();

        /** Runs that may wait for their turn; what comes then is refused. */
        @WithDefault("40")
        int waiting();

        /** How many a person may start in a minute. */
        @WithDefault("30")
        int perMinute();

        /** The most input for one run, in UTF-8. */
        @WithDefault("64K")
        MemorySize maxInput();

        /** How long one may take with its waiting. */
        @WithDefault("PT15S")
        Duration deadline();
    }

    Jail jail();

    /** The jail that programs run in. */
    interface Jail {
        /** Programs in jail at once, idle ones included; a further one waits. At least 1. */
        @WithDefault("64")
        int places();

        /**
         * Where the application runs as root: the first of as many user ids as there are places.
         * Nobody else may have them.
         */
        @WithDefault("61000")
        int firstUser();

        /** Where bubblewrap's {@code bwrap} is; looked for in PATH where not said. */
        Optional<Path> bubblewrap();

        /** Where {@code setpriv} of util-linux is; likewise. */
        Optional<Path> setpriv();

        /** Where {@code prlimit} of util-linux is; likewise. */
        Optional<Path> prlimit();
    }
}
