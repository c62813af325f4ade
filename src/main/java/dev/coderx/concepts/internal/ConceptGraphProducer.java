package dev.coderx.concepts.internal;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Offers the packaged catalogue's graph for injection; a broken catalogue stops its first use. */
final class ConceptGraphProducer {

    @Produces
    @Singleton
    ConceptGraph conceptGraph(ConceptCatalogue catalogue) {
        return new ConceptGraph(catalogue.concepts());
    }

    @Produces
    @Singleton
    ConceptCatalogue conceptCatalogue() {
        return ConceptCatalogue.packaged();
    }
}
