package dev.coderx.concepts.internal.store;

import dev.coderx.concepts.ConceptsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Opens and closes the one Neo4j driver. */
@ApplicationScoped
class Neo4j {
    @Produces
    @Singleton
    Driver driver(ConceptsConfig config) {
        AuthToken token =
                config.username().isPresent()
                        ? AuthTokens.basic(config.username().get(), config.password().orElse(""))
                        : AuthTokens.none();
        return GraphDatabase.driver(
                config.uri(),
                token,
                Config.builder()
                        .withMaxConnectionPoolSize(config.connections())
                        .withConnectionAcquisitionTimeout(5, TimeUnit.SECONDS)
                        .withConnectionTimeout(5, TimeUnit.SECONDS)
                        .build());
    }

    void close(@Disposes Driver driver) {
        driver.close();
    }
}
