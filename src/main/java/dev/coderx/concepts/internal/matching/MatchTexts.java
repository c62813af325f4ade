package dev.coderx.concepts.internal.matching;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * All texts that concepts are known by: of each concept its title with its summary, and of each
 * pattern that hangs on it the title with the nudge.
 */
@ApplicationScoped
public class MatchTexts {
    /** Changes where the same texts would get other vectors. */
    private static final String WAY = "all-minilm-l6-v2-q/1";

    private final List<MatchText> all;
    private final String version;

    /** Gathers the texts. */
    public MatchTexts(ConceptGraph graph, PatternCatalogue patterns) {
        List<MatchText> texts = new ArrayList<>();
        for (Concept concept : graph.all()) {
            texts.add(
                    new MatchText(
                            concept.id(),
                            concept.title() + ". " + concept.summary(),
                            List.of(concept.id()),
                            concept.title()));
        }
        for (Pattern pattern : patterns.all()) {
            List<String> known =
                    pattern.conceptIds().stream().filter(id -> graph.find(id).isPresent()).toList();
            if (!known.isEmpty()) {
                texts.add(
                        new MatchText(
                                pattern.id(),
                                pattern.title() + ". " + pattern.messages().nudge(),
                                known,
                                pattern.title()));
            }
        }
        all = distinct(texts);
        version = digest(all);
    }

    /** The texts, concepts first, always in the same order. */
    public List<MatchText> all() {
        return all;
    }

    /** Changes with every change of a text or of how it is embedded. */
    public String version() {
        return version;
    }

    /** Without what says the same of the same concepts, as patterns of several languages do. */
    private static List<MatchText> distinct(List<MatchText> texts) {
        Set<List<Object>> seen = new HashSet<>();
        return texts.stream()
                .filter(text -> seen.add(List.of(text.text(), text.conceptIds())))
                .toList();
    }

    private static String digest(List<MatchText> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(WAY.getBytes(StandardCharsets.UTF_8));
            for (MatchText text : texts) {
                digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has SHA-256", e);
        }
    }
}
