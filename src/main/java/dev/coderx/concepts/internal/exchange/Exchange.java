package dev.coderx.concepts.internal.exchange;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ReadConcepts;
import dev.coderx.shared.Language;
import java.time.Instant;

/** What {@link dev.coderx.concepts.ConceptExchange} is made of. */
public final class Exchange {
    private Exchange() {}

    public static String writeExercism(ConceptCatalogue catalogue, Language language) {
        return ExercismConcepts.write(catalogue, language);
    }

    public static String writeCase(ConceptCatalogue catalogue, Instant at) {
        return CaseFramework.write(catalogue, at);
    }

    public static ReadConcepts readExercism(String json) {
        return ExercismConcepts.read(json);
    }

    public static ReadConcepts readCase(String json) {
        return CaseReader.read(json);
    }
}
