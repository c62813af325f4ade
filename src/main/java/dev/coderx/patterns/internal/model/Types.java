package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.Type.Kind;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is plainly known of the types of expressions. */
public final class Types {

    private static final int DEEPEST = 40;
    private static final int MOST_WRITES = 50;

    private final Scopes scopes;
    private final TypeRules rules;
    private final Map<SyntaxNode, Type> known = new HashMap<>();
    private int depth;

    public Types(SyntaxTree tree, Scopes scopes) {
        this.scopes = scopes;
        this.rules =
                switch (tree.language()) {
                    case PYTHON -> new PythonTypes(this, scopes);
                    case JAVA -> new JavaTypes(this, scopes);
                    case JAVASCRIPT, TYPESCRIPT -> new ScriptTypes(this, scopes);
                };
    }

    /** How one language's expressions and declarations get their types. */
    interface TypeRules {
        /** The type of an expression that is not just a name. */
        Type expression(SyntaxNode node, List<SyntaxNode> parts);

        /** The type that a definition declares or gets without a plain value. */
        Type declared(SyntaxNode identifier, Symbol symbol);
    }

    /** The type of an expression; {@link Type#UNKNOWN} whenever it is not sure. */
    public Type of(SyntaxNode expression) {
        Type before = known.get(expression);
        if (before != null) {
            return before;
        }
        if (depth > DEEPEST) {
            return Type.UNKNOWN;
        }
        known.put(expression, Type.UNKNOWN);
        depth++;
        Type type;
        try {
            type = work(expression);
        } finally {
            depth--;
        }
        known.put(expression, type);
        return type;
    }

    /** The type of the value in a field, or unknown where there is none. */
    public Type of(SyntaxNode node, String field) {
        return node.child(field).map(this::of).orElse(Type.UNKNOWN);
    }

    /** The type of a name: what it is declared as, or what all its values agree on. */
    public Type of(Symbol symbol) {
        switch (symbol.kind()) {
            case FUNCTION, METHOD -> {
                return symbol.definitions().size() == 1 ? Type.of(Kind.FUNCTION) : Type.UNKNOWN;
            }
            case CLASS -> {
                return symbol.definitions().size() == 1 ? Type.of(Kind.CLASS) : Type.UNKNOWN;
            }
            default -> {}
        }
        for (SyntaxNode definition : symbol.definitions()) {
            SyntaxNode above = definition.parent();
            // a loop does not declare its variable: another loop may give it other values
            boolean loop = above != null && above.is("for_statement", "for_in_clause");
            Type type = loop ? Type.UNKNOWN : rules.declared(definition, symbol);
            if (type.isKnown()) {
                return type;
            }
        }
        List<SyntaxNode> writes = symbol.writes();
        if (writes.isEmpty() || writes.size() > MOST_WRITES) {
            return Type.UNKNOWN;
        }
        boolean late = symbol.definitions().stream().anyMatch(d -> !writes.contains(d));
        if (late && !symbol.is(Symbol.Kind.FIELD)) {
            return Type.UNKNOWN;
        }
        Type all = null;
        for (SyntaxNode write : writes) {
            Optional<SyntaxNode> value = Bindings.value(write);
            Type type = value.map(this::of).orElseGet(() -> rules.declared(write, symbol));
            if (value.isEmpty() && !type.isKnown()) {
                type = changed(write, all);
            }
            if (!type.isKnown() || (all != null && !all.equals(type))) {
                return Type.UNKNOWN;
            }
            all = type;
        }
        return all == null ? Type.UNKNOWN : all;
    }

    /** The type after {@code x += y}: the old one, where {@code y} is of it. */
    private Type changed(SyntaxNode write, @Nullable Type before) {
        SyntaxNode above = write.parent();
        if (before == null || above == null) {
            return Type.UNKNOWN;
        }
        if (above.is("update_expression")) {
            return before;
        }
        boolean augmented =
                above.is(
                        "augmented_assignment",
                        "augmented_assignment_expression",
                        "assignment_expression");
        Type by = augmented ? of(above, "right") : Type.UNKNOWN;
        boolean divides = above.childOfType("/=").isPresent();
        return by.equals(before) && !divides ? before : Type.UNKNOWN;
    }

    private Type work(SyntaxNode node) {
        List<SyntaxNode> parts = node.namedChildren();
        if (node.is("parenthesized_expression", "non_null_expression")) {
            return parts.size() == 1 ? of(parts.get(0)) : Type.UNKNOWN;
        }
        if (node.is("identifier")) {
            return scopes.resolve(node).map(this::of).orElse(Type.UNKNOWN);
        }
        if (node.is("attribute", "field_access", "member_expression")) {
            SyntaxNode name =
                    node.child("attribute")
                            .or(() -> node.child("field"))
                            .or(() -> node.child("property"))
                            .orElse(node);
            Optional<Symbol> member = scopes.resolve(name);
            if (member.isPresent()) {
                return of(member.get());
            }
        }
        return rules.expression(node, parts);
    }

    /** What both branches of a choice agree on. */
    Type both(SyntaxNode first, SyntaxNode second) {
        Type type = of(first);
        return type.isKnown() && type.equals(of(second)) ? type : Type.UNKNOWN;
    }
}
