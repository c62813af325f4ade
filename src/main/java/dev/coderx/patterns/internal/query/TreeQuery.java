package dev.coderx.patterns.internal.query;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.Grammar;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Program program;
    private final Set<String> rootTypes;
    private final List<String> names;
    private final int children;

    TreeQuery(Program program, Set<String> rootTypes, List<String> names, int children) {
        this.program = program;
        this.rootTypes = Set.copyOf(rootTypes);
        this.names = names;
        this.children = children;
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
        return rootTypes;
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
        return matchAt(node, new Frame(deadline));
    }

    /** As above, with a frame that is used for nothing else meanwhile. */
    public Optional<Match> matchAt(SyntaxNode node, Frame frame) {
        frame.fit(names.size(), children);
        if (!program.runs(node, frame)) {
            return Optional.empty();
        }
        var captured = new HashMap<String, SyntaxNode>();
        for (int i = 0; i < names.size(); i++) {
            SyntaxNode at = frame.captured[i];
            if (at != null) {
                captured.put(names.get(i), at);
            }
        }
        frame.clear();
        SyntaxNode found = captured.get(FINDING);
        return found == null ? Optional.empty() : Optional.of(new Match(found, captured));
    }
}
