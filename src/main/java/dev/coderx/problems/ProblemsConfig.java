package dev.coderx.problems;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Problems that educators write. */
@ConfigMapping(prefix = "coderx.problems")
public interface ProblemsConfig {
    /** How many an institution may have; at least 1. */
    @WithDefault("500")
    int mostOfAnInstitution();

    /** How many versions one may have; at least 1. */
    @WithDefault("200")
    int mostVersions();
}
