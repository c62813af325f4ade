package dev.coderx.concepts.internal.matching.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences of our own that are about no concept, by kind, from {@code measure/unrelated.txt}.
 *
 * @param choosing the first half of each kind, which the threshold is chosen by
 * @param measuring the second half of each kind
 */
public record UnrelatedTexts(List<String> choosing, List<String> measuring) {
    private static final String RESOURCE = "/dev/coderx/concepts/measure/unrelated.txt";

    /** Takes its own copies of the lists. */
    public UnrelatedTexts {
        choosing = List.copyOf(choosing);
        measuring = List.copyOf(measuring);
    }

    /** Reads them. */
    public static UnrelatedTexts read() {
        List<String> choosing = new ArrayList<>();
        List<String> measuring = new ArrayList<>();
        List<String> kind = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                part(kind, choosing, measuring);
                kind.clear();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                kind.add(line);
            }
        }
        part(kind, choosing, measuring);
        return new UnrelatedTexts(choosing, measuring);
    }

    private static void part(List<String> kind, List<String> choosing, List<String> measuring) {
        int half = kind.size() / 2;
        choosing.addAll(kind.subList(0, half));
        measuring.addAll(kind.subList(half, kind.size()));
    }

    private static List<String> lines() {
        try (InputStream in = UnrelatedTexts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }
}
