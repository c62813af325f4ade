package dev.coderx.patterns;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was found in one file; the same for the same text.
 *
 * @param parses whether the whole file parsed
 * @param findings in the order of the text, without those that a comment suppresses
 * @param suppressed those, in the order of the text
 * @param conceptsPractised the ids of the concepts whose constructs the file uses, sorted
 */
public record Analysis(
        boolean parses,
        List<Finding> findings,
        List<Suppressed> suppressed,
        Set<String> conceptsPractised) {

    private static final Comparator<Finding> BY_LINE =
            Comparator.comparingInt((Finding finding) -> finding.span().startLine())
                    .thenComparingInt(finding -> finding.span().startColumn());

    /** Takes its own, unmodifiable copies. */
    public Analysis {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        SortedSet<String> sorted = new TreeSet<>(conceptsPractised);
        conceptsPractised = Collections.unmodifiableSortedSet(sorted);
    }

    /** An analysis of a file without a comment that suppresses anything. */
    public Analysis(boolean parses, List<Finding> findings, Set<String> conceptsPractised) {
        this(parses, findings, List.of(), conceptsPractised);
    }

    /**
     * All findings in the order of the text, also the suppressed ones. A comment keeps a finding
     * from being shown, and not from being known: what a student does often is counted by these.
     */
    public List<Finding> all() {
        return inTextOrder(findings, suppressed.stream().map(Suppressed::finding).toList());
    }

    /** Both lists in one, in the order of the text. */
    public static List<Finding> inTextOrder(List<Finding> some, List<Finding> more) {
        return more.isEmpty()
                ? some
                : Stream.concat(some.stream(), more.stream()).sorted(BY_LINE).toList();
    }

    /**
     * A finding that a comment of the file asks not to report.
     *
     * @param reason what the comment gives as its reason, perhaps blank
     */
    public record Suppressed(Finding finding, String reason) {}
}
