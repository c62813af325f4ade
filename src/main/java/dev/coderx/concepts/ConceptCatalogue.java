package dev.coderx.concepts;

import dev.coderx.concepts.ConceptForms.FileForm;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The concepts as data files give them.
 *
 * @param version changes with every change of the concepts
 * @param concepts in the files' order, which is also the order of teaching where prerequisites
 *     leave a choice
 */
public record ConceptCatalogue(String version, List<Concept> concepts) {

    private static final String RESOURCE = "catalogue.yaml";

    public ConceptCatalogue {
        concepts = List.copyOf(concepts);
    }

    /**
     * Reads the catalogue that comes with the application: an index, and the files it names.
     *
     * @throws IllegalStateException if one is missing or wrong, saying what and where
     */
    public static ConceptCatalogue packaged() {
        FileForm index = packagedForm(RESOURCE);
        List<String> files = index.files();
        String version = index.version();
        if (files == null || version == null) {
            throw new IllegalStateException(
                    "concepts/%s: it must have 'version' and 'files'".formatted(RESOURCE));
        }
        List<Concept> concepts = new ArrayList<>();
        for (String file : files) {
            concepts.addAll(checked("concepts/" + file, () -> packagedForm(file).read()));
        }
        return checked("concepts/" + RESOURCE, () -> of(version, concepts));
    }

    /**
     * Reads a catalogue of one file and checks it as a graph.
     *
     * @param source the name to use in errors
     * @throws IllegalStateException if the text is not such a catalogue, saying what and where
     * @throws IOException if the stream breaks
     */
    public static ConceptCatalogue read(String source, InputStream in) throws IOException {
        FileForm form = ConceptForms.form(source, in);
        return checked(
                source,
                () -> {
                    if (form.version() == null || form.concepts() == null) {
                        throw new IllegalArgumentException("it must have 'version' and 'concepts'");
                    }
                    return of(form.version(), form.read());
                });
    }

    private static ConceptCatalogue of(String version, List<Concept> concepts) {
        var catalogue = new ConceptCatalogue(version, concepts);
        var _ = new ConceptGraph(catalogue.concepts());
        return catalogue;
    }

    private static FileForm packagedForm(String file) {
        try (InputStream in = ConceptCatalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "a file of the concept catalogue is missing: " + file);
            }
            return ConceptForms.form("concepts/" + file, in);
        } catch (IOException e) {
            throw new IllegalStateException("the concept catalogue cannot be read: " + file, e);
        }
    }

    private static <T> T checked(String source, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s: %s".formatted(source, e.getMessage()), e);
        }
    }
}
