package dev.coderx.concepts.internal;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.internal.store.ConceptGraphStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.neo4j.driver.exceptions.Neo4jException;

/** Ready when Neo4j holds the catalogue's concepts. */
@Readiness
@ApplicationScoped
@Blocking
class ConceptGraphHealth implements HealthCheck {
    private final ConceptGraphStore store;
    private final ConceptCatalogue catalogue;

    ConceptGraphHealth(ConceptGraphStore store, ConceptCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Neo4j concept graph");
        try {
            long concepts = store.count();
            return response.status(concepts == catalogue.concepts().size())
                    .withData("concepts", concepts)
                    .build();
        } catch (Neo4jException e) {
            return response.down().withData("reason", e.getClass().getSimpleName()).build();
        }
    }
}
