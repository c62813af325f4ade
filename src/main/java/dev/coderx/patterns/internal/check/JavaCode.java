package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reading the shapes of Java's syntax. */
final class JavaCode {

    private static final Pattern SUFFIX = Pattern.compile("[lL]$");

    static final String[] TYPES = {
        "class_declaration",
        "interface_declaration",
        "enum_declaration",
        "record_declaration",
        "annotation_type_declaration"
    };
    static final String[] METHODS = {
        "method_declaration", "constructor_declaration", "compact_constructor_declaration"
    };

    /** Code inside other code that runs at its own time. */
    static final NodeTypes INNER_CODE = NodeTypes.of("lambda_expression", "class_body");

    /** Code inside other code that has its own ways out. */
    static final NodeTypes INNER_CODE_AND_CLASSES = INNER_CODE.and("class_declaration");

    private static final NodeTypes WHOLE_NUMBERS =
            NodeTypes.of(
                    "decimal_integer_literal",
                    "hex_integer_literal",
                    "octal_integer_literal",
                    "binary_integer_literal");
    private static final Set<String> BODIES = Set.of("block", "constructor_body");

    private JavaCode() {}

    /** The text in a field, or nothing. */
    static String text(SyntaxNode node, String field) {
        SyntaxNode child = node.child(field).orElse(null);
        return child == null ? "" : child.text();
    }

    static String name(SyntaxNode declaration) {
        return text(declaration, "name");
    }

    /** Whether a declaration has this modifier. */
    static boolean has(SyntaxNode declaration, String modifier) {
        SyntaxNode modifiers = declaration.childOfType("modifiers").orElse(null);
        return modifiers != null && modifiers.childOfType(modifier).isPresent();
    }

    /** Whether a declaration has one of these annotations; any at all where none is named. */
    static boolean annotated(SyntaxNode declaration, String... names) {
        Optional<SyntaxNode> modifiers = declaration.childOfType("modifiers");
        if (modifiers.isEmpty()) {
            return false;
        }
        for (SyntaxNode child : modifiers.get().children()) {
            if (child.is("marker_annotation", "annotation")
                    && (names.length == 0 || List.of(names).contains(simple(name(child))))) {
                return true;
            }
        }
        return false;
    }

    /** The last part of a dotted name. */
    static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The expression inside any parentheses. */
    static SyntaxNode bare(SyntaxNode expression) {
        SyntaxNode inner = expression;
        while (inner.is("parenthesized_expression")) {
            List<SyntaxNode> parts = inner.namedChildren();
            if (parts.size() != 1) {
                return inner;
            }
            inner = parts.get(0);
        }
        return inner;
    }

    static Optional<SyntaxNode> bare(SyntaxNode node, String field) {
        return node.child(field).map(JavaCode::bare);
    }

    static String operator(SyntaxNode expression) {
        return text(expression, "operator");
    }

    /** What is given to a call or a constructor. */
    static List<SyntaxNode> arguments(SyntaxNode call) {
        SyntaxNode arguments = call.child("arguments").orElse(null);
        return arguments == null ? List.of() : arguments.namedChildren();
    }

    /** Whether this calls a method of one of these names. */
    static boolean calls(SyntaxNode node, String... names) {
        if (!node.is("method_invocation")) {
            return false;
        }
        SyntaxNode name = node.child("name").orElse(node);
        for (String candidate : names) {
            if (name.hasText(candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this calls such a method of something by exactly this name, as {@code Math}. */
    static boolean callsOn(SyntaxNode node, String object, String... names) {
        return calls(node, names)
                && node.child("object").filter(o -> o.hasText(object)).isPresent();
    }

    static List<SyntaxNode> parameters(SyntaxNode method) {
        var result = new ArrayList<SyntaxNode>();
        for (SyntaxNode child :
                method.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of())) {
            if (child.is("formal_parameter", "spread_parameter")) {
                result.add(child);
            }
        }
        return result;
    }

    /** The statements of a block, or the one statement that stands for a block. */
    static List<SyntaxNode> statements(SyntaxNode body) {
        return BODIES.contains(body.type()) ? body.namedChildren() : List.of(body);
    }

    /** Whether a block holds no statement; comments do not count. */
    static boolean isEmptyBlock(SyntaxNode body) {
        return BODIES.contains(body.type()) && body.namedChildren().isEmpty();
    }

    static boolean hasComment(SyntaxNode body) {
        for (SyntaxNode child : body.children()) {
            if (child.isComment()) {
                return true;
            }
        }
        return false;
    }

    /** The type whose member or part this is. */
    static Optional<SyntaxNode> enclosingType(SyntaxNode node) {
        return node.ancestor(TYPES);
    }

    /** The members of a type, those of an enum after its constants. */
    static List<SyntaxNode> members(SyntaxNode type) {
        Optional<SyntaxNode> body =
                type.is("object_creation_expression", "enum_constant")
                        ? type.childOfType("class_body")
                        : type.child("body");
        return body.map(b -> b.childOfType("enum_body_declarations").orElse(b))
                .map(SyntaxNode::namedChildren)
                .orElse(List.of());
    }

    static List<SyntaxNode> methods(SyntaxNode type) {
        return members(type).stream().filter(m -> m.is("method_declaration")).toList();
    }

    /** The method, constructor or lambda this runs in, within its own class. */
    static Optional<SyntaxNode> enclosingMethod(SyntaxNode node) {
        return node.ancestor(
                        "method_declaration",
                        "constructor_declaration",
                        "compact_constructor_declaration",
                        "static_initializer",
                        "class_body",
                        "interface_body",
                        "enum_body",
                        "program")
                .filter(found -> found.is(METHODS) || found.is("static_initializer"));
    }

    /** The whole number a literal stands for, with its sign. */
    static Optional<Long> number(SyntaxNode expression) {
        SyntaxNode bare = bare(expression);
        String sign = bare.is("unary_expression") ? operator(bare) : "";
        if (!sign.isEmpty()) {
            bare = bare.child("operand").map(JavaCode::bare).orElse(bare);
        }
        if (!bare.is(WHOLE_NUMBERS)) {
            return Optional.empty();
        }
        String digits = SUFFIX.matcher(bare.text().replace("_", "")).replaceAll("");
        try {
            Long value =
                    switch (bare.type()) {
                        case "decimal_integer_literal" -> Long.valueOf(digits);
                        case "hex_integer_literal" -> Long.valueOf(digits.substring(2), 16);
                        case "octal_integer_literal" -> Long.valueOf(digits, 8);
                        case "binary_integer_literal" -> Long.valueOf(digits.substring(2), 2);
                        default -> null;
                    };
            return Optional.ofNullable(value)
                    .map(v ->
                            switch (sign) {
                                case "-" -> -v;
                                case "~" -> ~v;
                                case "!" -> null;
                                default -> v;
                            });
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The text without white space, to compare two pieces of code. */
    static String shape(SyntaxNode node) {
        var text = new StringBuilder();
        for (SyntaxNode part : node.walk()) {
            boolean leaf = part.children().isEmpty() || part.is("string_literal");
            if (!leaf || part.isComment()) {
                continue;
            }
            SyntaxNode above = part.parent();
            boolean inString = part != node && above != null && above.is("string_literal");
            if (!inString) {
                text.append(part.text()).append(' ');
            }
        }
        return text.toString();
    }
}
