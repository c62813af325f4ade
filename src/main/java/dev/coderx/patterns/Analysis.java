package dev.coderx.patterns;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was found in one file; the same for the same text.
 *
 * @param parses whether the whole file parsed
 * @param findings in the order of the text
 * @param conceptsPractised the ids of the concepts whose constructs the file uses, sorted
 */
public record Analysis(boolean parses, List<Finding> findings, Set<String> conceptsPractised) {

    /** Takes its own, unmodifiable copies. */
    public Analysis {
        findings = List.copyOf(findings);
        SortedSet<String> sorted = new TreeSet<>(conceptsPractised);
        conceptsPractised = Collections.unmodifiableSortedSet(sorted);
    }
}
