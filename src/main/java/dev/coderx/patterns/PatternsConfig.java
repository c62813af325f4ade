package dev.coderx.patterns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of one analysis. */
@ConfigMapping(prefix = "coderx.patterns")
public interface PatternsConfig {

    /** How long one file may take. */
    @WithDefault("PT2S")
    Duration deadline();

    /** How many findings of one file are kept, the most severe first. */
    @WithDefault("200")
    int maxFindings();
}
