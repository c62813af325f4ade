package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which expressions always have the same, known value. */
public final class Constants {

    private static final int DEEPEST = 50;

    private final Scopes scopes;
    private final Arithmetic arithmetic;
    private final boolean java;
    private final Map<SyntaxNode, Optional<Constant>> known = new HashMap<>();

    public Constants(SyntaxTree tree, Scopes scopes) {
        this.scopes = scopes;
        this.java = tree.language() == Language.JAVA;
        this.arithmetic = new Arithmetic(tree.language());
    }

    /**
     * The value of an expression: of literals, arithmetic, comparisons and logic over them, and of
     * local names that get a value once and for all. Empty where it is not known.
     */
    public Optional<Constant> valueOf(SyntaxNode expression) {
        return Optional.ofNullable(value(expression, 0));
    }

    /**
     * Whether a condition is always true or always false. Knows more than {@link #valueOf}: a list
     * with elements is true, and {@code x and False} is false whatever {@code x} is.
     */
    public Optional<Boolean> truthOf(SyntaxNode condition) {
        return Optional.ofNullable(truth(condition, 0));
    }

    private @Nullable Boolean truth(SyntaxNode node, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        Constant value = value(node, depth);
        if (value != null) {
            return value.truthy();
        }
        List<SyntaxNode> parts = node.namedChildren();
        return switch (node.type()) {
            case "parenthesized_expression" ->
                    parts.size() == 1 ? truth(parts.get(0), depth + 1) : null;
            case "not_operator" -> parts.size() == 1 ? not(truth(parts.get(0), depth + 1)) : null;
            case "unary_expression" -> {
                boolean negates = node.childOfType("!").isPresent() && parts.size() == 1;
                yield negates ? not(truth(parts.get(0), depth + 1)) : null;
            }
            case "boolean_operator", "binary_expression" -> {
                String operator = Arithmetic.operator(node);
                boolean and = operator.equals("and") || operator.equals("&&");
                boolean or = operator.equals("or") || operator.equals("||");
                if (parts.size() != 2 || (!and && !or)) {
                    yield null;
                }
                Boolean left = truth(parts.get(0), depth + 1);
                Boolean right = truth(parts.get(1), depth + 1);
                if ((left != null && left == or) || (right != null && right == or)) {
                    yield or;
                }
                boolean both = left != null && right != null;
                yield both ? and : null;
            }
            case "list", "tuple", "set", "dictionary" -> {
                boolean filled =
                        parts.stream().anyMatch(p -> !p.is("list_splat", "dictionary_splat"));
                boolean sure = filled || parts.isEmpty();
                yield sure ? filled : null;
            }
            case "array", "object", "arrow_function", "function_expression", "lambda", "class" ->
                    Boolean.TRUE;
            default -> null;
        };
    }

    private static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    private @Nullable Constant value(SyntaxNode node, int depth) {
        Optional<Constant> before = known.get(node);
        if (before != null) {
            return before.orElse(null);
        }
        if (depth > DEEPEST) {
            return null;
        }
        known.put(node, Optional.empty());
        Constant value = work(node, depth + 1);
        known.put(node, Optional.ofNullable(value));
        return value;
    }

    private @Nullable Constant work(SyntaxNode node, int depth) {
        List<SyntaxNode> parts = node.namedChildren();
        return switch (node.type()) {
            case "identifier" -> named(node, depth);
            case "parenthesized_expression" ->
                    parts.size() == 1 ? value(parts.get(0), depth) : null;
            case "unary_operator", "unary_expression", "not_operator" -> {
                Constant of = parts.size() == 1 ? value(parts.get(0), depth) : null;
                yield of == null ? null : arithmetic.unary(Arithmetic.operator(node), of);
            }
            case "binary_operator",
                    "binary_expression",
                    "boolean_operator",
                    "comparison_operator" -> {
                if (parts.size() != 2) {
                    yield null;
                }
                Constant left = value(parts.get(0), depth);
                if (left == null) {
                    yield null;
                }
                String operator = Arithmetic.operator(node);
                Boolean stops = Arithmetic.shortcut(operator);
                if (stops != null) {
                    yield left.truthy() == stops ? left : value(parts.get(1), depth);
                }
                Constant right = value(parts.get(1), depth);
                yield right == null ? null : arithmetic.binary(operator, left, right);
            }
            case "conditional_expression", "ternary_expression" -> chosen(node, parts, depth);
            default -> arithmetic.literal(node);
        };
    }

    private @Nullable Constant chosen(SyntaxNode node, List<SyntaxNode> parts, int depth) {
        if (parts.size() != 3) {
            return null;
        }
        boolean python = node.is("conditional_expression");
        Constant condition = value(parts.get(python ? 1 : 0), depth);
        if (condition == null) {
            return null;
        }
        return value(parts.get(condition.truthy() ? (python ? 0 : 1) : 2), depth);
    }

    /** The one value a name ever has. */
    private @Nullable Constant named(SyntaxNode identifier, int depth) {
        Symbol symbol = scopes.resolve(identifier).orElse(null);
        if (symbol == null || !symbol.is(Symbol.Kind.VARIABLE, Symbol.Kind.FIELD)) {
            return null;
        }
        List<SyntaxNode> writes = symbol.writes();
        if (writes.size() != 1 || symbol.definitions().size() != 1) {
            return null;
        }
        SyntaxNode write = writes.getFirst();
        SyntaxNode definition = symbol.definitions().getFirst();
        boolean once = write == definition;
        if (symbol.kind() == Symbol.Kind.FIELD) {
            SyntaxNode field = definition.parent();
            SyntaxNode statement = field == null ? null : field.parent();
            boolean isFinal =
                    java
                            && statement != null
                            && (statement.is("constant_declaration")
                                    || statement
                                            .childOfType("modifiers")
                                            .filter(m -> m.childOfType("final").isPresent())
                                            .isPresent());
            once &= isFinal;
        }
        return once ? Bindings.value(write).map(of -> value(of, depth)).orElse(null) : null;
    }
}
