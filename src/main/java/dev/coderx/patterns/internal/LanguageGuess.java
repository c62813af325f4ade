package dev.coderx.patterns.internal;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.util.Comparator;
import java.util.List;

/** Guesses the language of code by which grammar leaves the least of it unexplained. */
public final class LanguageGuess {
    private static final List<Language> BY_LIKELIHOOD =
            List.of(Language.PYTHON, Language.JAVA, Language.JAVASCRIPT, Language.TYPESCRIPT);
    private static final int FOR_A_MISSING_TOKEN = 2;

    private LanguageGuess() {}

    /**
     * The language that fits best; of those that fit equally well the more likely one.
     *
     * @throws dev.coderx.patterns.internal.syntax.DeadlinePassed when the deadline comes first
     */
    public static Language of(String code, Deadline deadline) {
        return BY_LIKELIHOOD.stream()
                .min(
                        Comparator.comparingInt(language ->
                                unexplained(SyntaxTree.parse(language, code, deadline))))
                .orElseThrow();
    }

    private static int unexplained(SyntaxTree tree) {
        int characters = 0;
        SyntaxNode outer = null;
        for (SyntaxNode node : tree.root().walk()) {
            if (node.missing()) {
                characters += FOR_A_MISSING_TOKEN;
            } else if (node.isError() && (outer == null || !outer.contains(node))) {
                outer = node;
                characters += node.end() - node.start() + 1;
            }
        }
        return characters;
    }
}
