package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading of JavaScript and TypeScript that its checks share. */
final class Script {

    static final NodeTypes FUNCTIONS =
            NodeTypes.of(
                    "function_declaration",
                    "function_expression",
                    "arrow_function",
                    "method_definition",
                    "generator_function",
                    "generator_function_declaration");

    /** The functions that have a {@code this} and a list of arguments of their own. */
    static final NodeTypes OWN_THIS =
            NodeTypes.of(
                    "function_expression",
                    "function_declaration",
                    "generator_function",
                    "generator_function_declaration",
                    "method_definition");

    static final NodeTypes LOOPS =
            NodeTypes.of("for_statement", "for_in_statement", "while_statement", "do_statement");
    private static final Set<String> GLOBAL_OBJECTS =
            Set.of("globalThis", "window", "self", "global");

    private Script() {}

    /** An analysis and its name. */
    static Map.Entry<String, Check> check(String name, Check.Visit visit, String... nodeTypes) {
        return Map.entry(name, Check.on(visit, nodeTypes));
    }

    /** An analysis and its name. */
    static Map.Entry<String, Check> check(String name, Check.Visit visit, NodeTypes types) {
        return check(name, visit, types.names().toArray(String[]::new));
    }

    /** The expression within parentheses and casts. */
    static SyntaxNode bare(SyntaxNode node) {
        SyntaxNode at = node;
        while (at.is("parenthesized_expression", "as_expression", "non_null_expression")) {
            List<SyntaxNode> inner = at.namedChildren();
            if (inner.isEmpty()) {
                return at;
            }
            at = inner.getFirst();
        }
        return at;
    }

    /** The outermost parentheses around a node, or the node itself. */
    static SyntaxNode wrapped(SyntaxNode node) {
        SyntaxNode at = node;
        while (at.parent() != null && at.parent().is("parenthesized_expression")) {
            at = at.parent();
        }
        return at;
    }

    /** The node around this one and its parentheses. */
    static @Nullable SyntaxNode outer(SyntaxNode node) {
        return wrapped(node).parent();
    }

    /** What fills a field, without parentheses; null where nothing does. */
    static @Nullable SyntaxNode part(@Nullable SyntaxNode node, String field) {
        SyntaxNode found = node == null ? null : node.child(field).orElse(null);
        return found == null ? null : bare(found);
    }

    /** The operator between the operands, or before the one. */
    static String operator(SyntaxNode node) {
        for (SyntaxNode child : node.children()) {
            if (!child.named()) {
                return child.type();
            }
        }
        return "";
    }

    static boolean isA(@Nullable SyntaxNode node, String type) {
        return node != null && node.is(type);
    }

    static boolean isA(@Nullable SyntaxNode node, String one, String other) {
        return node != null && node.is(one, other);
    }

    static boolean isA(@Nullable SyntaxNode node, NodeTypes types) {
        return node != null && node.is(types);
    }

    static boolean isName(@Nullable SyntaxNode node, String name) {
        return node != null && node.is("identifier", "undefined") && node.hasText(name);
    }

    static boolean has(SyntaxNode node, String token) {
        return node.childOfType(token).isPresent();
    }

    /** Whether two pieces of code consist of the same tokens. */
    static boolean same(SyntaxNode first, SyntaxNode second) {
        if (first == second) {
            return true;
        }
        if (first.children().isEmpty() && second.children().isEmpty()) {
            return first.hasTextOf(second);
        }
        List<SyntaxNode> left = tokens(first);
        List<SyntaxNode> right = tokens(second);
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).hasTextOf(right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<SyntaxNode> tokens(SyntaxNode node) {
        var tokens = new ArrayList<SyntaxNode>();
        for (SyntaxNode inner : node.walk()) {
            if (inner.children().isEmpty() && !inner.isComment()) {
                tokens.add(inner);
            }
        }
        return tokens;
    }

    /** A text that is known from the code: of a string, or a template without holes. */
    static @Nullable String literal(@Nullable SyntaxNode node) {
        if (node == null || !node.is("string", "template_string")) {
            return null;
        }
        if (node.childOfType("template_substitution").isPresent()
                || node.end() - node.start() < 2) {
            return null;
        }
        String text = node.text();
        return text.substring(1, text.length() - 1);
    }

    /** The name of the member that is reached, where it is known. */
    static @Nullable String property(@Nullable SyntaxNode member) {
        if (member == null) {
            return null;
        }
        if (member.is("member_expression")) {
            SyntaxNode name = member.child("property").orElse(null);
            return name == null ? null : name.text();
        }
        return member.is("subscript_expression") ? literal(part(member, "index")) : null;
    }

    /** The name of a member of an object or class, where it is known. */
    static @Nullable String key(SyntaxNode member) {
        if (member.is("shorthand_property_identifier", "shorthand_property_identifier_pattern")) {
            return member.text();
        }
        Optional<SyntaxNode> key =
                member.child("key")
                        .or(() -> member.child("name"))
                        .or(() -> member.child("property"));
        return key.map(Script::keyText).orElse(null);
    }

    private static @Nullable String keyText(SyntaxNode key) {
        if (key.is("computed_property_name")) {
            List<SyntaxNode> inner = key.namedChildren();
            SyntaxNode only = inner.size() == 1 ? bare(inner.getFirst()) : key;
            String text = literal(only);
            if (text != null) {
                return apart(text);
            }
            return only.is("number") ? number(only) : only.is("null") ? "null" : null;
        }
        if (key.is("number")) {
            return number(key);
        }
        String text = literal(key);
        return text == null ? key.text() : apart(text);
    }

    /** Keeps a text such as {@code '#x'} apart from a private name. */
    private static String apart(String text) {
        return text.startsWith("#") ? "'" + text : text;
    }

    private static String number(SyntaxNode node) {
        Double value = Numerals.value(node.text());
        return value == null
                ? node.text()
                : value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString(value.longValue())
                        : value.toString();
    }

    /** Whether an identifier means the global of its name, not something of this file. */
    static boolean isGlobal(@Nullable SyntaxNode identifier, File file) {
        return identifier != null
                && (identifier.is("undefined")
                        || (identifier.is("identifier")
                                && file.scopes().resolve(identifier).isEmpty()));
    }

    /** The one value that a variable ever gets; null where it may have others. */
    static @Nullable SyntaxNode value(@Nullable SyntaxNode identifier, File file) {
        Symbol symbol = file.scopes().resolve(identifier).orElse(null);
        if (symbol == null || !symbol.is(Symbol.Kind.VARIABLE)) {
            return null;
        }
        List<SyntaxNode> writes = symbol.writes();
        return writes.size() == 1
                ? Bindings.value(writes.getFirst()).map(Script::bare).orElse(null)
                : null;
    }

    /** The symbol that an identifier or a key in short form means. */
    static @Nullable Symbol symbol(@Nullable SyntaxNode identifier, File file) {
        return file.scopes().resolve(identifier).orElse(null);
    }

    /** Whether something is stored here, also as a part of a pattern. */
    static boolean isWritten(SyntaxNode target) {
        SyntaxNode place = wrapped(target);
        SyntaxNode above = place.parent();
        if (above == null) {
            return false;
        }
        return switch (above.type()) {
            case "assignment_expression", "augmented_assignment_expression", "for_in_statement" ->
                    place.field().equals("left");
            case "update_expression", "array_pattern", "rest_pattern" -> true;
            case "pair_pattern" -> place.field().equals("value");
            case "assignment_pattern", "object_assignment_pattern" -> place.field().equals("left");
            default -> false;
        };
    }

    /**
     * Whether this is the global of this name, reached by its name or through the global object.
     */
    static boolean isGlobal(@Nullable SyntaxNode node, String name, File file) {
        if (node == null) {
            return false;
        }
        return node.is("identifier", "undefined")
                ? node.hasText(name) && isGlobal(node, file)
                : name.equals(globalName(node, file));
    }

    /** The name of the global that is meant; null where none is. */
    static @Nullable String globalName(@Nullable SyntaxNode node, File file) {
        if (node == null) {
            return null;
        }
        if (node.is("identifier", "undefined")) {
            return isGlobal(node, file) ? node.text() : null;
        }
        SyntaxNode object = part(node, "object");
        boolean global =
                object != null
                        && object.is("identifier")
                        && GLOBAL_OBJECTS.contains(object.text())
                        && isGlobal(object, file);
        return global ? property(node) : null;
    }

    /** What is called or constructed. */
    static @Nullable SyntaxNode callee(SyntaxNode call) {
        return part(call, call.is("new_expression") ? "constructor" : "function");
    }

    /** What is handed over to a call. */
    static List<SyntaxNode> arguments(SyntaxNode call) {
        SyntaxNode list = call.child("arguments").orElse(null);
        return list != null && list.is("arguments") ? list.namedChildren() : List.of();
    }

    /** Whether this is a call of a method of this name of a global object. */
    static boolean isCallOf(@Nullable SyntaxNode call, String object, String method, File file) {
        SyntaxNode callee =
                (call != null && call.is("call_expression")) ? part(call, "function") : null;
        return callee != null
                && method.equals(property(callee))
                && isGlobal(part(callee, "object"), object, file);
    }

    /** The function directly around a node. */
    static @Nullable SyntaxNode function(SyntaxNode node) {
        SyntaxNode at = node.parent();
        while (at != null && !at.is(FUNCTIONS)) {
            at = at.parent();
        }
        return at;
    }

    /** Whether a function's own name is used in it. */
    static boolean mentionsName(SyntaxNode function, SyntaxNode name, File file) {
        return file.scopes()
                .resolve(name)
                .map(symbol ->
                        symbol.reads().stream()
                                .anyMatch(read -> read != name && function.contains(read)))
                .orElse(false);
    }

    /** Whether a function uses its list of arguments; arrow functions in it count as it. */
    static boolean usesArguments(SyntaxNode function, File file) {
        for (SyntaxNode name : function.findOutside(OWN_THIS, "identifier")) {
            if (name.hasText("arguments") && isGlobal(name, file)) {
                return true;
            }
        }
        return false;
    }
}
