package dev.coderx.concepts.internal.matching;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.concepts.ConceptGraph;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What compilers and interpreters say, and the concepts behind it; from {@code errors.yaml}. */
final class KnownErrors {
    private static final String RESOURCE = "/dev/coderx/concepts/errors.yaml";
    private static final Pattern NAME = Pattern.compile("[A-Z]\\w+");

    private final List<KnownError> all;

    /**
     * Reads the table.
     *
     * @throws IllegalStateException naming the line that is wrong
     */
    KnownErrors(ConceptGraph graph) {
        try (InputStream in = KnownErrors.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            all =
                    new YAMLMapper()
                            .readValue(in, new TypeReference<List<ErrorForm>>() {}).stream()
                                    .map(KnownError::of)
                                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("%s: %s".formatted(RESOURCE, e.getMessage()), e);
        }
        for (KnownError error : all) {
            for (String id : error.conceptIds()) {
                if (graph.find(id).isEmpty()) {
                    throw new IllegalStateException(
                            "%s, %s: there is no concept '%s'"
                                    .formatted(RESOURCE, error.title(), id));
                }
            }
        }
    }

    /** The kinds of error a message is of, most telling first. */
    List<KnownError> in(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return all.stream().filter(error -> error.isIn(message, lower)).toList();
    }

    @RegisterForReflection
    record ErrorForm(List<String> says, List<String> concepts) {}

    /** One kind of error. */
    record KnownError(
            String title, List<String> pieces, List<Pattern> names, List<String> conceptIds) {

        static KnownError of(ErrorForm form) {
            return new KnownError(
                    String.join(" … ", form.says()),
                    form.says().stream()
                            .filter(piece -> !NAME.matcher(piece).matches())
                            .map(piece -> piece.toLowerCase(Locale.ROOT))
                            .toList(),
                    form.says().stream()
                            .filter(piece -> NAME.matcher(piece).matches())
                            .map(piece -> Pattern.compile("\\b" + piece + "\\b"))
                            .toList(),
                    List.copyOf(form.concepts()));
        }

        boolean isIn(String message, String lower) {
            return pieces.stream().allMatch(lower::contains)
                    && names.stream().allMatch(name -> name.matcher(message).find());
        }
    }
}
