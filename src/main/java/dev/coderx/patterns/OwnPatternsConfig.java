package dev.coderx.patterns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Patterns that educators write. */
@ConfigMapping(prefix = "coderx.own-patterns")
public interface OwnPatternsConfig {
    /** How many an educator may have in use; at least 1. */
    @WithDefault("50")
    int mostOfAnEducator();

    /** How many versions one may have; at least 1. */
    @WithDefault("200")
    int mostVersions();

    /** How long all examples of one may take together. */
    @WithDefault("PT2S")
    Duration examplesDeadline();

    /** How long all of a student's own patterns may take in one file. */
    @WithDefault("PT0.5S")
    Duration deadline();

    /** How long each may take alone, where they took too long together. */
    @WithDefault("PT0.05S")
    Duration deadlineOfOne();
}
