package dev.coderx.patterns.internal.query;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.Grammar;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One pattern in tree-sitter's query language: named nodes, tokens, fields, absent fields,
 * wildcards, alternatives, anchors, captures and the predicates {@code eq}, {@code any-of}, {@code
 * match}, {@code has-parent}, {@code has-ancestor} and their {@code not-} forms; no quantifiers. A
 * node gives at most one match.
 */
public final class TreeQuery {

    static final String FINDING = "finding";
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    private final Shape shape;
    private final List<Predicate> predicates;

    TreeQuery(Shape shape, List<Predicate> predicates) {
        this.shape = shape;
        this.predicates = predicates;
    }

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException saying where it is wrong, or which name the grammar lacks
     */
    public static TreeQuery of(String text, Grammar grammar) {
        TreeQuery query = new QueryReader(text, grammar).read();
        if (query.rootTypes().isEmpty()) {
            throw new IllegalArgumentException("Query: its outermost node needs a type");
        }
        return query;
    }

    /** The types of node at which a match can start. */
    public Set<String> rootTypes() {
        var types = new HashSet<String>();
        List<Shape> roots =
                shape instanceof Shape.OneOf(List<Shape> shapes, var captures)
                        ? shapes
                        : List.of(shape);
        for (Shape root : roots) {
            if (!(root instanceof Shape.Named named) || named.type().isEmpty()) {
                return Set.of();
            }
            types.add(named.type());
        }
        return types;
    }

    /** What was captured, by name. */
    public record Match(SyntaxNode finding, Map<String, SyntaxNode> captured) {

        /** The template with each capture's text in the place of its name in braces. */
        public String fill(String template) {
            return NAME.matcher(template)
                    .replaceAll(name -> {
                        SyntaxNode node = captured.get(name.group(1));
                        return Matcher.quoteReplacement(node == null ? "" : node.text());
                    });
        }
    }

    /** Matches at exactly this node. */
    public Optional<Match> matchAt(SyntaxNode node, Deadline deadline) {
        var captured = new HashMap<String, SyntaxNode>();
        var attempt = new Attempt(captured, deadline);
        boolean found =
                attempt.matches(
                        shape, node, () -> predicates.stream().allMatch(p -> p.holds(captured)));
        SyntaxNode finding = captured.get(FINDING);
        return found && finding != null
                ? Optional.of(new Match(finding, captured))
                : Optional.empty();
    }

    /**
     * One attempt at one node. What is left to match is passed on as {@code rest}, so that a choice
     * made early is taken back when something later fails; the nesting is that of the query.
     */
    private record Attempt(Map<String, SyntaxNode> captured, Deadline deadline) {

        boolean matches(Shape shape, SyntaxNode node, BooleanSupplier rest) {
            return switch (shape) {
                case Shape.Any(var names) -> capture(names, node, rest);
                case Shape.Token(var text, var names) ->
                        !node.named() && node.type().equals(text) && capture(names, node, rest);
                case Shape.OneOf(var shapes, var names) ->
                        capture(names, node, () -> anyMatches(shapes, node, rest));
                case Shape.Named named ->
                        node.named()
                                && (named.type().isEmpty() || named.type().equals(node.type()))
                                && named.absentFields().stream()
                                        .noneMatch(field -> node.child(field).isPresent())
                                && capture(
                                        named.captures(),
                                        node,
                                        () -> children(named, 0, node, 0, rest));
            };
        }

        private boolean anyMatches(List<Shape> shapes, SyntaxNode node, BooleanSupplier rest) {
            for (Shape shape : shapes) {
                if (matches(shape, node, rest)) {
                    return true;
                }
            }
            return false;
        }

        private boolean children(
                Shape.Named named, int element, SyntaxNode node, int from, BooleanSupplier rest) {
            List<SyntaxNode> children = node.children();
            if (element == named.elements().size()) {
                return (!named.closed() || noNamed(children, from)) && rest.getAsBoolean();
            }
            Shape.Element wanted = named.elements().get(element);
            for (int i = from; i < children.size(); i++) {
                if (i % 256 == 255) {
                    deadline.check();
                }
                SyntaxNode child = children.get(i);
                int next = i + 1;
                boolean fits = wanted.field().isEmpty() || wanted.field().equals(child.field());
                if (fits
                        && matches(
                                wanted.shape(),
                                child,
                                () -> children(named, element + 1, node, next, rest))) {
                    return true;
                }
                if (wanted.adjacent() && child.named() && !child.isComment()) {
                    return false;
                }
            }
            return false;
        }

        private static boolean noNamed(List<SyntaxNode> children, int from) {
            for (int i = from; i < children.size(); i++) {
                if (children.get(i).named() && !children.get(i).isComment()) {
                    return false;
                }
            }
            return true;
        }

        private boolean capture(List<String> names, SyntaxNode node, BooleanSupplier rest) {
            for (String name : names) {
                captured.put(name, node);
            }
            boolean matched = rest.getAsBoolean();
            if (!matched) {
                names.forEach(captured::remove);
            }
            return matched;
        }
    }
}
