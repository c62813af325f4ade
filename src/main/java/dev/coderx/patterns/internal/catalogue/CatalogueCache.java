package dev.coderx.patterns.internal.catalogue;

import dev.coderx.patterns.Category;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.Pattern.Detector;
import dev.coderx.patterns.internal.catalogue.CatalogueReader.ConstructQuery;
import dev.coderx.patterns.internal.catalogue.CatalogueReader.Constructs;
import dev.coderx.shared.Language;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data files in a form that is read in no time. Reading the YAML files of all of them takes a
 * cold process a second or more; who starts one a command keeps the result of the first reading.
 */
record CatalogueCache(List<Pattern> patterns, Map<Language, Constructs> constructs) {

    /** Changes with the form, so that a file of another form is refused. */
    private static final int FORM = 0xC0DE_0001;

    void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(FORM);
        out.writeInt(constructs.size());
        for (var each : constructs.entrySet()) {
            out.writeUTF(each.getKey().name());
            out.writeInt(each.getValue().nodes().size());
            for (var node : each.getValue().nodes().entrySet()) {
                out.writeUTF(node.getKey());
                texts(node.getValue(), out);
            }
            out.writeInt(each.getValue().queries().size());
            for (ConstructQuery query : each.getValue().queries()) {
                texts(query.concepts(), out);
                out.writeUTF(query.query());
            }
        }
        out.writeInt(patterns.size());
        for (Pattern pattern : patterns) {
            out.writeUTF(pattern.id());
            texts(pattern.languages().stream().map(Language::name).toList(), out);
            out.writeUTF(pattern.title());
            out.writeUTF(pattern.category().name());
            out.writeDouble(pattern.severity());
            out.writeDouble(pattern.confidence());
            texts(pattern.conceptIds(), out);
            out.writeUTF(pattern.messages().nudge());
            out.writeUTF(pattern.messages().hint());
            out.writeUTF(pattern.messages().explanation());
            switch (pattern.detector()) {
                case Pattern.ByQuery(String source) -> {
                    out.writeBoolean(true);
                    out.writeUTF(source);
                }
                case Pattern.ByAnalysis(String analysis) -> {
                    out.writeBoolean(false);
                    out.writeUTF(analysis);
                }
            }
            List<String> evidence = new ArrayList<>();
            pattern.evidence().forEach((capture, note) -> evidence.addAll(List.of(capture, note)));
            texts(evidence, out);
            String edit = pattern.edit();
            texts(edit == null ? List.of() : List.of(edit), out);
            texts(pattern.good(), out);
            texts(pattern.bad(), out);
        }
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also where it is of another form
     */
    static CatalogueCache read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        if (in.readInt() != FORM) {
            throw new IOException("not a catalogue of this version");
        }
        Map<Language, Constructs> constructs = new EnumMap<>(Language.class);
        for (int left = in.readInt(); left > 0; left--) {
            constructs.put(Language.valueOf(in.readUTF()), constructs(in));
        }
        int count = in.readInt();
        List<Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            patterns.add(pattern(in));
        }
        return new CatalogueCache(patterns, constructs);
    }

    private static Constructs constructs(DataInputStream in) throws IOException {
        Map<String, List<String>> nodes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            nodes.put(in.readUTF(), texts(in));
        }
        List<ConstructQuery> queries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            queries.add(new ConstructQuery(texts(in), in.readUTF()));
        }
        return new Constructs(nodes, queries);
    }

    private static Pattern pattern(DataInputStream in) throws IOException {
        String id = in.readUTF();
        EnumSet<Language> languages = EnumSet.noneOf(Language.class);
        for (String name : texts(in)) {
            languages.add(Language.valueOf(name));
        }
        String title = in.readUTF();
        Category category = Category.valueOf(in.readUTF());
        double severity = in.readDouble();
        double confidence = in.readDouble();
        List<String> concepts = texts(in);
        var messages = new Pattern.Messages(in.readUTF(), in.readUTF(), in.readUTF());
        boolean byQuery = in.readBoolean();
        Detector detector =
                byQuery ? new Pattern.ByQuery(in.readUTF()) : new Pattern.ByAnalysis(in.readUTF());
        Map<String, String> evidence = new LinkedHashMap<>();
        List<String> notes = texts(in);
        for (int i = 0; i + 1 < notes.size(); i += 2) {
            evidence.put(notes.get(i), notes.get(i + 1));
        }
        List<String> edit = texts(in);
        return new Pattern(
                id,
                languages,
                title,
                category,
                severity,
                confidence,
                concepts,
                messages,
                detector,
                evidence,
                edit.isEmpty() ? null : edit.getFirst(),
                texts(in),
                texts(in));
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
