package dev.coderx.problems;

import java.util.List;

/**
 * What an archive brought.
 *
 * @param drafts in the archive's order
 * @param notCarried what was in it and could not be taken over, each with its reason
 */
public record ImportedProblems(List<Draft> drafts, List<String> notCarried) {
    public ImportedProblems {
        drafts = List.copyOf(drafts);
        notCarried = List.copyOf(notCarried);
    }

    /** A problem file. */
    public record Draft(String id, String content) {}
}
