package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to read Python's syntax tree: what every check asks of calls, texts and definitions. */
final class PythonShapes {

    /** What has names of its own, functions without a name included. */
    static final NodeTypes FUNCTIONS = NodeTypes.of("function_definition", "lambda");

    static final NodeTypes DEFINITIONS = NodeTypes.of("function_definition", "class_definition");

    /** What holds statements or names that are not of the code around it. */
    static final NodeTypes INNER_SCOPES =
            NodeTypes.of("function_definition", "lambda", "class_definition");

    static final NodeTypes NAMED_FUNCTIONS = NodeTypes.of("function_definition");
    static final NodeTypes LAMBDAS = NodeTypes.of("lambda");
    static final NodeTypes CLASSES = NodeTypes.of("class_definition");

    private static final String[] SCOPES = {
        "function_definition", "lambda", "class_definition", "module"
    };

    private static final NodeTypes LITERALS =
            NodeTypes.of(
                    "string", "concatenated_string", "integer", "float", "true", "false", "none");

    private PythonShapes() {}

    /** The node without the parentheses around it. */
    static SyntaxNode bare(SyntaxNode node) {
        SyntaxNode at = node;
        while (at.is("parenthesized_expression") && at.namedChildren().size() == 1) {
            at = at.namedChildren().get(0);
        }
        return at;
    }

    /** What is called: {@code print}, {@code os.path.join}; empty where it is no dotted name. */
    static String callee(SyntaxNode call) {
        return call.is("call") ? call.child("function").map(PythonShapes::dotted).orElse("") : "";
    }

    /** Whether this is a call of what has this name, which may have dots. */
    static boolean calls(SyntaxNode node, String name) {
        return node.is("call")
                && node.child("function").filter(function -> function.hasText(name)).isPresent();
    }

    /** The method's name in a call of a method; otherwise empty. */
    static String method(SyntaxNode call) {
        return call.is("call")
                ? call.child("function")
                        .filter(function -> function.is("attribute"))
                        .flatMap(function -> function.child("attribute"))
                        .map(SyntaxNode::text)
                        .orElse("")
                : "";
    }

    /** What a method is called on. */
    static Optional<SyntaxNode> receiver(SyntaxNode call) {
        return call.is("call")
                ? call.child("function")
                        .filter(function -> function.is("attribute"))
                        .flatMap(function -> function.child("object"))
                : Optional.empty();
    }

    /** A name or names joined by dots; empty for anything else. */
    static String dotted(SyntaxNode node) {
        SyntaxNode at = node;
        while (at.is("attribute")) {
            Optional<SyntaxNode> object = at.child("object");
            if (object.isEmpty()) {
                return "";
            }
            at = object.get();
        }
        return at.is("identifier") ? node.text() : "";
    }

    /** The arguments of a call in order; a lone generator counts as one. */
    static List<SyntaxNode> arguments(SyntaxNode call) {
        Optional<SyntaxNode> list = call.child("arguments");
        if (list.isEmpty()) {
            return List.of();
        }
        return list.get().is("generator_expression")
                ? List.of(list.get())
                : list.get().namedChildren();
    }

    /** The arguments without a name, stars included. */
    static List<SyntaxNode> positional(SyntaxNode call) {
        var result = new ArrayList<SyntaxNode>();
        for (SyntaxNode argument : arguments(call)) {
            if (!argument.is("keyword_argument", "dictionary_splat")) {
                result.add(argument);
            }
        }
        return result;
    }

    /** The value of a named argument. */
    static Optional<SyntaxNode> keyword(SyntaxNode call, String name) {
        for (SyntaxNode argument : arguments(call)) {
            if (argument.is("keyword_argument")
                    && argument.child("name").map(n -> n.hasText(name)).orElse(false)) {
                return argument.child("value");
            }
        }
        return Optional.empty();
    }

    /** Whether an argument is unpacked, so that their number is not known. */
    static boolean unpacks(SyntaxNode call) {
        for (SyntaxNode argument : arguments(call)) {
            if (argument.is("list_splat", "dictionary_splat")) {
                return true;
            }
        }
        return false;
    }

    /** The letters before a text's quote, in lower case. */
    static String prefix(SyntaxNode string) {
        String start = string.children().isEmpty() ? "" : string.children().get(0).text();
        return start.replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
    }

    /**
     * What stands between the quotes of a text, as written; empty for a text with interpolations or
     * for bytes.
     */
    static Optional<String> literal(SyntaxNode node) {
        if (node.is("concatenated_string")) {
            var whole = new StringBuilder();
            for (SyntaxNode part : node.namedChildren()) {
                Optional<String> text = literal(part);
                if (text.isEmpty()) {
                    return text;
                }
                whole.append(text.get());
            }
            return Optional.of(whole.toString());
        }
        String prefix = node.is("string") ? prefix(node) : "f";
        if (prefix.contains("f") || prefix.contains("b")) {
            return Optional.empty();
        }
        List<SyntaxNode> parts = node.children();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        int from = parts.get(0).end() - node.start();
        int to = parts.getLast().start() - node.start();
        return to < from ? Optional.empty() : Optional.of(node.text().substring(from, to));
    }

    /** Whether the node is a plain literal: a text, a number, True, False or None. */
    static boolean isLiteral(SyntaxNode node) {
        return node.is(LITERALS);
    }

    /** The function, class or file a node stands in. */
    static Optional<SyntaxNode> scope(SyntaxNode node) {
        return node.ancestor(SCOPES);
    }

    /** The function a node stands in; none at the level of a class or a file. */
    static Optional<SyntaxNode> function(SyntaxNode node) {
        return scope(node).filter(scope -> scope.is(FUNCTIONS));
    }

    /** The class a function is a method of. */
    static Optional<SyntaxNode> classOf(SyntaxNode function) {
        return scope(function).filter(scope -> scope.is("class_definition"));
    }

    /** The name of a definition, or the empty string. */
    static String name(SyntaxNode definition) {
        Optional<SyntaxNode> name = definition.child("name");
        return name.isPresent() ? name.get().text() : "";
    }

    /** The texts of the decorators, without their sign. */
    static List<String> decorators(SyntaxNode definition) {
        SyntaxNode above = definition.parent();
        if (above == null || !above.is("decorated_definition")) {
            return List.of();
        }
        var result = new ArrayList<String>();
        for (SyntaxNode child : above.namedChildren()) {
            if (child.is("decorator")) {
                result.add(child.text().substring(1).strip());
            }
        }
        return result;
    }

    /**
     * A parameter.
     *
     * @param kind "" for a usual one, "*" and "**" for those that collect, "=" with a default, "k"
     *     for one that can only be named, "k=" for such a one with a default
     */
    record Parameter(String name, String kind, SyntaxNode node) {
        boolean positional() {
            return kind.isEmpty() || kind.equals("=");
        }
    }

    /** The parameters of a function in order. */
    static List<Parameter> parameters(SyntaxNode function) {
        var result = new ArrayList<Parameter>();
        boolean namedOnly = false;
        List<SyntaxNode> nodes =
                function.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of());
        for (SyntaxNode node : nodes) {
            SyntaxNode inner = node.is("typed_parameter") ? node.namedChildren().get(0) : node;
            String only = namedOnly ? "k" : "";
            switch (inner.type()) {
                case "identifier" -> result.add(new Parameter(inner.text(), only, node));
                case "default_parameter", "typed_default_parameter" ->
                        result.add(new Parameter(name(inner), only + "=", node));
                case "list_splat_pattern" -> {
                    result.add(new Parameter(inner.text().substring(1).strip(), "*", node));
                    namedOnly = true;
                }
                case "dictionary_splat_pattern" ->
                        result.add(new Parameter(inner.text().substring(2).strip(), "**", node));
                case "keyword_separator" -> namedOnly = true;
                case "tuple_pattern" -> result.add(new Parameter("", only, node));
                default -> {}
            }
        }
        return result;
    }

    /** The statements of a block, its documentation left out. */
    static List<SyntaxNode> statements(@Nullable SyntaxNode block) {
        if (block == null) {
            return List.of();
        }
        List<SyntaxNode> all = block.namedChildren();
        return !all.isEmpty() && isText(all.get(0)) ? all.subList(1, all.size()) : all;
    }

    /** Whether a statement is only a text, as documentation is. */
    static boolean isText(SyntaxNode statement) {
        return statement.is("expression_statement")
                && statement.namedChildren().size() == 1
                && statement.namedChildren().get(0).is("string", "concatenated_string");
    }

    /** The only thing in an expression statement; the statement itself where there are more. */
    static SyntaxNode expression(SyntaxNode statement) {
        List<SyntaxNode> inner = statement.namedChildren();
        return statement.is("expression_statement") && inner.size() == 1 ? inner.get(0) : statement;
    }
}
