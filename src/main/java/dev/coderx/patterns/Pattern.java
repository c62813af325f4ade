package dev.coderx.patterns;

import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mistake pattern of the catalogue.
 *
 * @param id stable and readable, such as {@code python.mutable-default}
 * @param languages the languages it is looked for in
 * @param title a few words for lists
 * @param category what kind of mistake it is
 * @param severity how much it matters, 0 to 1
 * @param confidence how sure a finding is, 0 to 1
 * @param conceptIds the concepts behind it, at least one
 * @param messages what a student may read
 * @param detector how it is found
 * @param evidence for a query: what to say of other captures, by their names
 * @param edit for a query: what may safely stand in the place of the finding, with captures as
 *     {@code {name}}; null where no change is safe
 * @param good code it must not be found in
 * @param bad code it must be found in
 */
public record Pattern(
        String id,
        Set<Language> languages,
        String title,
        Category category,
        double severity,
        double confidence,
        List<String> conceptIds,
        Messages messages,
        Detector detector,
        Map<String, String> evidence,
        @Nullable String edit,
        List<String> good,
        List<String> bad) {

    /** What the id of an educator's pattern begins with, and that of no other. */
    public static final String OWN_PREFIX = "own.";

    /** Takes its own copies of the collections. */
    public Pattern {
        languages = Set.copyOf(languages);
        conceptIds = List.copyOf(conceptIds);
        evidence = Map.copyOf(evidence);
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    /**
     * Three levels of help, none of which gives the solution.
     *
     * @param nudge where to look
     * @param hint what to think about
     * @param explanation why it matters
     */
    public record Messages(String nudge, String hint, String explanation) {}

    /** How a pattern is found. */
    public sealed interface Detector {}

    /**
     * By the shape of the syntax tree.
     *
     * @param source a tree-sitter query; the capture {@code @finding} is what gets marked
     */
    public record ByQuery(String source) implements Detector {}

    /**
     * By an analysis written in Java.
     *
     * @param analysis its name
     */
    public record ByAnalysis(String analysis) implements Detector {}
}
