package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects, their keys and the patterns that take them apart. */
final class ScriptObjects {

    private static final Set<String> INHERITED =
            Set.of("hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable");
    private static final NodeTypes DEFAULTS =
            NodeTypes.of("assignment_pattern", "computed_property_name");
    private static final NodeTypes DECLARED =
            NodeTypes.of(
                    "assignment_pattern",
                    "object_assignment_pattern",
                    "identifier",
                    "shorthand_property_identifier_pattern");

    private ScriptObjects() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("script-duplicate-key", Check.on(ScriptObjects::duplicateKey, "object")),
                Map.entry(
                        "script-duplicate-parameter",
                        Check.on(ScriptObjects::duplicateParameter, "formal_parameters")),
                Map.entry(
                        "script-useless-rename",
                        Check.on(
                                ScriptObjects::uselessRename,
                                "pair_pattern",
                                "import_specifier",
                                "export_specifier")),
                Map.entry(
                        "script-useless-computed-key",
                        Check.on(ScriptObjects::computedKey, "computed_property_name")),
                Map.entry("script-object-shorthand", Check.on(ScriptObjects::shorthand, "pair")),
                Map.entry("script-sparse-array", Check.on(ScriptObjects::sparse, "array")),
                Map.entry(
                        "script-empty-pattern",
                        Check.on(ScriptObjects::emptyPattern, "object_pattern", "array_pattern")),
                Map.entry(
                        "script-inherited-method",
                        Check.on(ScriptObjects::inheritedMethod, "call_expression")),
                Map.entry(
                        "script-proto",
                        Check.on(
                                (node, file, report) -> member(node, "__proto__", report),
                                "member_expression",
                                "subscript_expression")),
                Map.entry(
                        "script-deleted-element",
                        Check.on(ScriptObjects::deletedElement, "unary_expression")),
                Map.entry(
                        "script-default-before",
                        Check.on(ScriptObjects::defaultBefore, "formal_parameters")),
                Map.entry(
                        "script-repeated-import",
                        Check.on(ScriptObjects::repeatedImport, "program")));
    }

    private static void member(SyntaxNode node, String name, Report report) {
        if (name.equals(Script.property(node))) {
            report.mark(node);
        }
    }

    private static void duplicateKey(SyntaxNode object, File file, Report report) {
        var seen = new HashMap<String, Set<String>>();
        for (SyntaxNode member : object.namedChildren()) {
            boolean keyed = member.is("pair", "method_definition", "shorthand_property_identifier");
            String key = keyed ? Script.key(member) : null;
            if (key == null || (member.is("pair") && isProto(member))) {
                continue;
            }
            String kind = has(member, "get") ? "get" : has(member, "set") ? "set" : "value";
            Set<String> kinds = seen.computeIfAbsent(key, _ -> new HashSet<>());
            boolean again =
                    kind.equals("value")
                            ? !kinds.isEmpty()
                            : kinds.contains(kind) || kinds.contains("value");
            if (again) {
                report.mark(member.child("key").or(() -> member.child("name")).orElse(member));
            }
            kinds.add(kind);
        }
    }

    private static boolean isProto(SyntaxNode pair) {
        SyntaxNode key = pair.child("key").orElse(pair);
        return !key.is("computed_property_name") && "__proto__".equals(Script.key(pair));
    }

    private static void duplicateParameter(SyntaxNode list, File file, Report report) {
        var names = new HashSet<String>();
        for (SyntaxNode node : list.findOutside(DEFAULTS, DECLARED)) {
            SyntaxNode name =
                    node.is("assignment_pattern", "object_assignment_pattern")
                            ? part(node, "left")
                            : node;
            boolean declares =
                    (name != null && name.is("identifier", "shorthand_property_identifier_pattern"))
                            && !node.field().equals("right")
                            && !isA(node.parent(), "object_assignment_pattern");
            if (declares && name != null && !names.add(name.text())) {
                report.mark(name);
            }
        }
    }

    private static void uselessRename(SyntaxNode node, File file, Report report) {
        if (node.is("pair_pattern")) {
            SyntaxNode key = node.child("key").orElse(null);
            SyntaxNode value = part(node, "value");
            if ((value != null && value.is("assignment_pattern"))) {
                value = part(value, "left");
            }
            boolean same =
                    key != null
                            && !key.is("computed_property_name", "number")
                            && (value != null && value.is("identifier"))
                            && plain(value.text()).equals(plain(unquoted(key)));
            if (same) {
                report.mark(node);
            }
            return;
        }
        SyntaxNode name = node.child("name").orElse(null);
        SyntaxNode alias = node.child("alias").orElse(null);
        if (name != null && alias != null && plain(unquoted(name)).equals(plain(unquoted(alias)))) {
            report.mark(node);
        }
    }

    private static String unquoted(SyntaxNode name) {
        String text = Script.literal(name);
        return text == null ? name.text() : text;
    }

    /** A name with its escapes resolved. */
    private static String plain(String name) {
        int at = name.indexOf("\\u");
        if (at < 0 || at + 6 > name.length() || name.length() > 200) {
            return name;
        }
        try {
            char c = (char) Integer.parseInt(name.substring(at + 2, at + 6), 16);
            return name.substring(0, at) + c + name.substring(at + 6);
        } catch (NumberFormatException e) {
            return name;
        }
    }

    private static void computedKey(SyntaxNode key, File file, Report report) {
        List<SyntaxNode> inner = key.namedChildren();
        SyntaxNode owner = key.parent();
        SyntaxNode only = inner.isEmpty() ? null : Script.bare(inner.getFirst());
        if (owner == null || only == null || !only.is("string", "number")) {
            return;
        }
        String name = Script.literal(only);
        boolean member = isA(owner.parent(), "class_body");
        boolean fixed = has(owner, "static");
        boolean field = owner.is("field_definition", "public_field_definition");
        boolean needed =
                name != null
                        && (member
                                ? (!fixed && name.equals("constructor"))
                                        || (field && name.equals("constructor"))
                                        || (fixed && name.equals("prototype"))
                                : owner.is("pair") && name.equals("__proto__"));
        boolean big = only.is("number") && only.text().endsWith("n");
        if (!needed && !big) {
            report.mark(owner);
        }
    }

    private static void shorthand(SyntaxNode pair, File file, Report report) {
        SyntaxNode key = pair.child("key").orElse(null);
        SyntaxNode value = part(pair, "value");
        if (key == null || value == null) {
            return;
        }
        if (value.is("function_expression", "generator_function")) {
            if (value.child("name").isEmpty()) {
                report.mark(pair);
            }
        } else if (!key.is("computed_property_name", "number")
                && value.is("identifier")
                && value.text().equals(unquoted(key))
                && !isTyped(pair)) {
            report.mark(pair);
        }
    }

    /** Whether a comment gives the value a type, which a shorthand could not carry. */
    private static boolean isTyped(SyntaxNode pair) {
        for (SyntaxNode child : pair.children()) {
            if (child.isComment() && child.text().contains("@type")) {
                return true;
            }
        }
        return false;
    }

    private static void sparse(SyntaxNode array, File file, Report report) {
        boolean value = false;
        for (SyntaxNode child : array.children()) {
            if (child.type().equals(",")) {
                if (!value) {
                    report.mark(child);
                }
                value = false;
            } else if (child.named() && !child.isComment()) {
                value = true;
            }
        }
    }

    private static void emptyPattern(SyntaxNode pattern, File file, Report report) {
        if (pattern.namedChildren().isEmpty()) {
            report.mark(pattern);
        }
    }

    private static void inheritedMethod(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        String name = Script.property(callee);
        if (callee != null && name != null && INHERITED.contains(name)) {
            report.mark(callee);
        }
    }

    private static void deletedElement(SyntaxNode node, File file, Report report) {
        SyntaxNode target = part(node, "argument");
        if (!Script.operator(node).equals("delete")
                || !(target != null && target.is("subscript_expression"))) {
            return;
        }
        SyntaxNode object = part(target, "object");
        SyntaxNode made =
                (object != null && object.is("identifier")) ? Script.value(object, file) : null;
        if (Script.property(target) == null && (made != null && made.is("array"))) {
            report.mark(node);
        }
    }

    private static void defaultBefore(SyntaxNode list, File file, Report report) {
        List<SyntaxNode> parameters = list.namedChildren();
        boolean needed = false;
        for (SyntaxNode parameter : parameters.reversed()) {
            boolean given =
                    parameter.is("assignment_pattern", "optional_parameter")
                            || parameter.child("value").isPresent();
            if (given && needed) {
                report.mark(parameter);
            }
            needed |= !given && !parameter.is("rest_pattern") && !isRest(parameter);
        }
    }

    private static boolean isRest(SyntaxNode parameter) {
        return isA(parameter.child("pattern").orElse(null), "rest_pattern", "this");
    }

    private static void repeatedImport(SyntaxNode program, File file, Report report) {
        var seen = new HashMap<String, List<SyntaxNode>>();
        for (SyntaxNode statement : program.namedChildren()) {
            String source =
                    statement.is("import_statement")
                            ? Script.literal(part(statement, "source"))
                            : null;
            if (source == null || has(statement, "type")) {
                continue;
            }
            List<SyntaxNode> earlier = seen.computeIfAbsent(source, _ -> new ArrayList<>());
            boolean joins = earlier.stream().anyMatch(one -> !isApart(one, statement));
            if (joins) {
                report.mark(statement).because(earlier.getFirst(), "already taken from here");
            }
            earlier.add(statement);
        }
    }

    /** Whether two imports cannot be written as one. */
    private static boolean isApart(SyntaxNode first, SyntaxNode second) {
        return (isWhole(first) && hasNames(second)) || (isWhole(second) && hasNames(first));
    }

    private static boolean isWhole(SyntaxNode statement) {
        return clause(statement, "namespace_import") != null;
    }

    private static boolean hasNames(SyntaxNode statement) {
        return clause(statement, "named_imports") != null;
    }

    private static @Nullable SyntaxNode clause(SyntaxNode statement, String type) {
        return statement
                .childOfType("import_clause")
                .flatMap(clause -> clause.childOfType(type))
                .orElse(null);
    }
}
