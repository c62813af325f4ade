package dev.coderx.patterns.internal.graphql;

import dev.coderx.patterns.AuthoredPatterns;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up what to say of patterns: those of the catalogue, and those that educators wrote. */
@ApplicationScoped
class Wording {
    private final PatternCatalogue catalogue;
    private final AuthoredPatterns authored;

    Wording(PatternCatalogue catalogue, AuthoredPatterns authored) {
        this.catalogue = catalogue;
        this.authored = authored;
    }

    /** The words for these patterns, as far as there are such. */
    Uni<Words> of(Stream<String> ids) {
        List<String> wanted = ids.distinct().toList();
        return authored.named(wanted)
                .map(own ->
                        new Words(
                                Stream.concat(
                                                own.stream(),
                                                wanted.stream()
                                                        .flatMap(id -> catalogue.find(id).stream()))
                                        .collect(
                                                Collectors.toMap(
                                                        Pattern::id, Function.identity()))));
    }
}
