package dev.coderx.concepts.internal.matching.measure;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.concepts.ConceptGraph;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which concepts of ours another's tags mean, from {@code measure/NAME.yaml}: whole tags first,
 * else the words of the tag, the longest entries first.
 */
public final class TagMapping {
    private static final String FOLDER = "/dev/coderx/concepts/measure/";

    private final Map<String, List<String>> tags = new TreeMap<>();
    private final List<Entry> words = new ArrayList<>();
    private final Set<List<String>> without = new LinkedHashSet<>();

    private record Entry(List<String> words, List<String> concepts) {}

    @RegisterForReflection
    record Form(
            Map<String, List<String>> tags,
            Map<String, List<String>> words,
            Map<String, List<String>> without) {}

    /**
     * Reads a mapping.
     *
     * @throws IllegalStateException naming the entry whose concept does not exist, or that has none
     */
    public TagMapping(String name, ConceptGraph graph) {
        Form form = read(name);
        form.tags()
                .forEach((tag, concepts) -> {
                    check(name, tag, concepts, graph);
                    tags.put(String.join("_", words(tag)), List.copyOf(concepts));
                });
        form.words()
                .forEach((tag, concepts) -> {
                    check(name, tag, concepts, graph);
                    words.add(new Entry(words(tag), List.copyOf(concepts)));
                });
        words.sort(
                Comparator.comparingInt((Entry entry) -> -entry.words().size())
                        .thenComparing(entry -> String.join("_", entry.words())));
        form.without().values().forEach(list -> list.forEach(word -> without.add(words(word))));
    }

    /** The concepts a tag means; empty where it has no counterpart. */
    public Set<String> conceptsOf(String tag) {
        List<String> rest = new ArrayList<>(words(tag));
        List<String> whole = tags.get(String.join("_", rest));
        if (whole != null) {
            return new LinkedHashSet<>(whole);
        }
        Set<String> concepts = new LinkedHashSet<>();
        for (Entry entry : words) {
            int at = Collections.indexOfSubList(rest, entry.words());
            if (at >= 0) {
                concepts.addAll(entry.concepts());
                for (int i = 0; i < entry.words().size(); i++) {
                    rest.set(at + i, "");
                }
            }
        }
        return concepts;
    }

    /** Whether the mapping says that a tag, or a word of it, has no counterpart. */
    public boolean leavesOut(String tag) {
        List<String> all = words(tag);
        return without.stream().anyMatch(entry -> Collections.indexOfSubList(all, entry) >= 0);
    }

    private static Form read(String name) {
        try (InputStream in = TagMapping.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("%s%s.yaml is missing".formatted(FOLDER, name));
            }
            return new YAMLMapper().readValue(in, Form.class);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s%s.yaml: %s".formatted(FOLDER, name, e.getMessage()), e);
        }
    }

    private static void check(String name, String tag, List<String> ids, ConceptGraph graph) {
        if (ids.isEmpty()) {
            throw new IllegalStateException("%s.yaml: %s has no concept".formatted(name, tag));
        }
        for (String id : ids) {
            if (graph.find(id).isEmpty()) {
                throw new IllegalStateException(
                        "%s.yaml: %s has the concept '%s', and there is none"
                                .formatted(name, tag, id));
            }
        }
    }

    private static List<String> words(String tag) {
        return Arrays.stream(tag.split("[_\\- ]+", -1))
                .filter(word -> !word.isEmpty())
                .map(TagMapping::singular)
                .toList();
    }

    private static String singular(String word) {
        if (word.length() <= 3 || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        boolean changed = word.endsWith("ies") && !word.equals("series");
        return changed ? word.substring(0, word.length() - 3) + "y" : cut(word);
    }

    private static String cut(String word) {
        return word.substring(0, word.length() - 1);
    }
}
