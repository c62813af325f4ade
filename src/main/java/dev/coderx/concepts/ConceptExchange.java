package dev.coderx.concepts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.concepts.internal.exchange.Exchange;
import dev.coderx.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Enum;

/** Carries concepts in and out. */
public final class ConceptExchange {
    /** What can be read and written. */
    @Enum("ConceptFormat")
    public enum Format {
        /** The {@code config.json} of an Exercism track: ids, titles, what comes before what. */
        EXERCISM,
        /** JSON in the shape of CASE, with all we know. */
        CASE,
        /** Our own files, as one. */
        YAML
    }

    private ConceptExchange() {}

    /**
     * Writes a catalogue.
     *
     * @param language of an Exercism track; the other formats hold all languages
     * @param at when it is written, which CASE tells
     */
    public static String write(
            ConceptCatalogue catalogue, Format format, Language language, Instant at) {
        return switch (format) {
            case EXERCISM -> Exchange.writeExercism(catalogue, language);
            case CASE -> Exchange.writeCase(catalogue, at);
            case YAML -> catalogue.toYaml();
        };
    }

    /**
     * Reads concepts.
     *
     * @throws InvalidConcepts saying what is wrong and where
     */
    public static ReadConcepts read(Format format, String content) {
        return switch (format) {
            case EXERCISM -> Exchange.readExercism(content);
            case CASE -> Exchange.readCase(content);
            case YAML -> yaml(content);
        };
    }

    private static ReadConcepts yaml(String content) {
        try {
            return new ReadConcepts(
                    ConceptCatalogue.readUnchecked(
                                    "the text", new ByteArrayInputStream(content.getBytes(UTF_8)))
                            .concepts(),
                    List.of());
        } catch (IllegalStateException e) {
            throw new InvalidConcepts(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
