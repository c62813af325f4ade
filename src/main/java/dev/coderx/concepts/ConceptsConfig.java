package dev.coderx.concepts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the concept graph is kept. */
@ConfigMapping(prefix = "coderx.neo4j")
public interface ConceptsConfig {
    /** Bolt address of Neo4j. */
    String uri();

    /** The user, where Neo4j asks for one. */
    Optional<String> username();

    Optional<String> password();

    /** Connections kept at most. */
    @WithDefault("10")
    int connections();
}
