package dev.coderx.patterns.internal.query;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition on captured nodes, which are named by their numbers; it holds where an alternative
 * left one out.
 */
sealed interface Predicate {

    boolean holds(Frame frame);

    /** {@code #eq?} and {@code #not-eq?} with a second capture. */
    record SameText(int left, int right, boolean wanted) implements Predicate {
        @Override
        public boolean holds(Frame frame) {
            @Nullable SyntaxNode a = frame.captured[left];
            @Nullable SyntaxNode b = frame.captured[right];
            return a == null || b == null || a.hasTextOf(b) == wanted;
        }
    }

    /** {@code #eq?}, {@code #any-of?} and their negations with texts. */
    record AnyOf(int capture, List<String> texts, boolean wanted) implements Predicate {
        @Override
        public boolean holds(Frame frame) {
            @Nullable SyntaxNode node = frame.captured[capture];
            return node == null || isOneOf(node) == wanted;
        }

        private boolean isOneOf(SyntaxNode node) {
            for (String text : texts) {
                if (node.hasText(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code #match?} and {@code #not-match?}. */
    record Matches(int capture, Pattern regex, boolean wanted) implements Predicate {
        @Override
        public boolean holds(Frame frame) {
            @Nullable SyntaxNode node = frame.captured[capture];
            if (node == null) {
                return true;
            }
            try {
                var text = new TextInTime(node.text(), frame.deadline);
                return regex.matcher(text).find() == wanted;
            } catch (StackOverflowError tooLong) {
                // some expressions recurse over the text; of one so long nothing is said
                return false;
            }
        }
    }

    /** {@code #has-ancestor?}, {@code #has-parent?} and their negations with node types. */
    record Within(int capture, BitSet kinds, boolean parentOnly, boolean wanted)
            implements Predicate {
        @Override
        public boolean holds(Frame frame) {
            @Nullable SyntaxNode node = frame.captured[capture];
            return node == null || within(node) == wanted;
        }

        private boolean within(SyntaxNode node) {
            for (SyntaxNode above = node.parent(); above != null; above = above.parent()) {
                if (kinds.get(above.kind())) {
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
