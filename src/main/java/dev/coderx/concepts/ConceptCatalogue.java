package dev.coderx.concepts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.concepts.ConceptForms.FileForm;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

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
        ConceptCatalogue catalogue = readUnchecked(source, in);
        return checked(source, () -> of(catalogue.version(), catalogue.concepts()));
    }

    /**
     * As {@link #read}, of concepts that need not make a graph by themselves.
     *
     * @throws IllegalStateException if the text is no list of concepts, saying what and where
     * @throws IOException if the stream breaks
     */
    public static ConceptCatalogue readUnchecked(String source, InputStream in) throws IOException {
        FileForm form = ConceptForms.form(source, in);
        return checked(
                source,
                () -> {
                    if (form.version() == null || form.concepts() == null) {
                        throw new IllegalArgumentException("it must have 'version' and 'concepts'");
                    }
                    return new ConceptCatalogue(form.version(), form.read());
                });
    }

    /** Writes it as {@link #read} reads it: one file, the same for the same concepts. */
    public String toYaml() {
        return ConceptWriter.write(this);
    }

    /** Twelve hexadecimal digits that follow from the concepts, and not from the version. */
    public String digest() {
        try {
            byte[] text = new ConceptCatalogue("", concepts).toYaml().getBytes(UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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

    private static <T> T checked(String source, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s: %s".formatted(source, e.getMessage()), e);
        }
    }
}
