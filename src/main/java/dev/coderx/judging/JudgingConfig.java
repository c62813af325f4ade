package dev.coderx.judging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Judging. */
@ConfigMapping(prefix = "coderx.judging")
public interface JudgingConfig {

    /** Programs judged at once; as many as there are processors where not said. At least 1. */
    OptionalInt workers();

    /** How long one test may take. */
    @WithDefault("PT1S")
    Duration perTest();

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
