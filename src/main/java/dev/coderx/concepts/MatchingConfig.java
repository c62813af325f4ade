package dev.coderx.concepts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How concepts are matched. */
@ConfigMapping(prefix = "coderx.matching")
public interface MatchingConfig {
    /**
     * Whether the vectors of the concepts' texts are written to Neo4j behind the start, where it
     * has those of another version; otherwise matching answers from memory.
     */
    @WithDefault("true")
    boolean fillAtStart();
}
