package dev.coderx.patterns.internal.query;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A condition on the text of captured nodes; it holds where an alternative left one out. */
sealed interface Predicate {

    boolean holds(Map<String, SyntaxNode> captured);

    /** {@code #eq?} and {@code #not-eq?} with a second capture. */
    record SameText(String left, String right, boolean wanted) implements Predicate {
        @Override
        public boolean holds(Map<String, SyntaxNode> captured) {
            @Nullable SyntaxNode a = captured.get(left);
            @Nullable SyntaxNode b = captured.get(right);
            return a == null || b == null || a.text().equals(b.text()) == wanted;
        }
    }

    /** {@code #eq?}, {@code #any-of?} and their negations with texts. */
    record AnyOf(String capture, List<String> texts, boolean wanted) implements Predicate {
        @Override
        public boolean holds(Map<String, SyntaxNode> captured) {
            @Nullable SyntaxNode node = captured.get(capture);
            return node == null || texts.contains(node.text()) == wanted;
        }
    }

    /** {@code #match?} and {@code #not-match?}. */
    record Matches(String capture, Pattern regex, boolean wanted) implements Predicate {
        @Override
        public boolean holds(Map<String, SyntaxNode> captured) {
            @Nullable SyntaxNode node = captured.get(capture);
            return node == null || regex.matcher(node.text()).find() == wanted;
        }
    }

    /** {@code #has-ancestor?}, {@code #has-parent?} and their negations with node types. */
    record Within(String capture, List<String> types, boolean parentOnly, boolean wanted)
            implements Predicate {
        @Override
        public boolean holds(Map<String, SyntaxNode> captured) {
            @Nullable SyntaxNode node = captured.get(capture);
            return node == null || within(node) == wanted;
        }

        private boolean within(SyntaxNode node) {
            for (SyntaxNode above = node.parent(); above != null; above = above.parent()) {
                if (types.contains(above.type())) {
                    return true;
                }
                if (parentOnly) {
                    return false;
                }
            }
            return false;
        }
    }
}
