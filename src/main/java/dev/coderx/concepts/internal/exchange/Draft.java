package dev.coderx.concepts.internal.exchange;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.InvalidConcepts;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.concepts.ReadConcepts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Concepts and links as they are read, until they are put together. */
final class Draft {
    /** Of a link that says that one thing comes first, and not how much it matters. */
    static final double USUAL = 0.7;

    /** Of a link made of a part and its whole, so that they hang together. */
    static final double PART = 0.3;

    /** Of a link made of two things that are only said to have to do with each other. */
    static final double RELATED = 0.1;

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> first = new LinkedHashMap<>();
    private final List<Link> weak = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A link that is used only where things would not hang together without it. */
    private record Link(String from, String to, double strength) {}

    /** An id made of a name: lower-case words joined by hyphens; empty where no letter is in it. */
    static String id(String name) {
        String id =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return id.length() > 60 ? id.substring(0, 60).replaceAll("-$", "") : id;
    }

    /** An id that is still free, made of a name: with a letter at its end where that is needed. */
    String freeId(String name) {
        String base = id(name);
        String id = base;
        for (int next = 0; !base.isEmpty() && has(id); next++) {
            String end = "-" + (char) ('a' + next / 26 % 26) + (char) ('a' + next % 26);
            id = base.substring(0, Math.min(base.length(), 57)) + end;
        }
        return id;
    }

    boolean has(String id) {
        return concepts.containsKey(id);
    }

    /**
     * Adds a concept without its links.
     *
     * @param place where it was read
     */
    void add(String place, Concept concept) {
        if (concepts.putIfAbsent(concept.id(), concept) != null) {
            throw new InvalidConcepts(
                    "%s: there is another concept '%s'".formatted(place, concept.id()));
        }
    }

    /** Says what a concept is a part of. */
    void part(String place, String child, String whole) {
        Concept concept = concepts.get(child);
        if (concept == null || !has(whole)) {
            throw new InvalidConcepts("%s: one of its ends is no concept".formatted(place));
        }
        if (concept.partOf() != null && !concept.partOf().equals(whole)) {
            notes.add(
                    "%s: '%s' is a part of '%s' already, and can be a part of one only"
                            .formatted(place, child, concept.partOf()));
            return;
        }
        concepts.put(child, concept.asPartOf(whole));
        weak.add(new Link(child, whole, PART));
    }

    /** Says that one concept comes before another. */
    void before(String place, String from, String to, double strength) {
        if (from.equals(to)) {
            throw new InvalidConcepts("%s: '%s' cannot come before itself".formatted(place, from));
        }
        first.computeIfAbsent(to, _ -> new LinkedHashMap<>()).merge(from, strength, Math::max);
    }

    void related(String from, String to) {
        weak.add(new Link(from, to, RELATED));
    }

    void note(String note) {
        notes.add(note);
    }

    /** Puts all together; the links that make nothing hang together are told, and left out. */
    ReadConcepts done() {
        if (concepts.isEmpty()) {
            throw new InvalidConcepts("it has no concept");
        }
        Map<String, String> pieces = new HashMap<>();
        first.forEach((to, froms) -> froms.keySet().forEach(from -> join(pieces, from, to)));
        int left = 0;
        for (Link link : weak) {
            if (join(pieces, link.from, link.to)) {
                first.computeIfAbsent(link.to, _ -> new LinkedHashMap<>())
                        .put(link.from, link.strength);
                notes.add(
                        "'%s' comes before '%s' with strength %s, so that they hang together"
                                .formatted(link.from, link.to, link.strength));
            } else if (link.strength == RELATED) {
                left++;
            }
        }
        if (left > 0) {
            notes.add(left + " relations that give no order: we keep what comes before what");
        }
        List<Concept> done = new ArrayList<>();
        for (Concept concept : concepts.values()) {
            Map<String, Double> links = first.getOrDefault(concept.id(), Map.of());
            List<Prerequisite> prerequisites = new ArrayList<>();
            links.forEach((id, strength) -> prerequisites.add(new Prerequisite(id, strength)));
            done.add(concept.withPrerequisites(prerequisites));
        }
        return new ReadConcepts(done, notes);
    }

    /** Joins two pieces; says whether they were two. */
    private static boolean join(Map<String, String> pieces, String one, String other) {
        String a = root(pieces, one);
        String b = root(pieces, other);
        pieces.put(a, b);
        return !a.equals(b);
    }

    private static String root(Map<String, String> pieces, String of) {
        String at = of;
        for (String up = pieces.get(at); up != null && !up.equals(at); up = pieces.get(at)) {
            at = up;
        }
        return at;
    }
}
