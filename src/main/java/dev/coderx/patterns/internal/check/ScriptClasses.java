package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Classes of JavaScript and TypeScript and their constructors. */
final class ScriptClasses {

    private static final Pattern BIG_INTEGER = Pattern.compile("\\d+n");

    private ScriptClasses() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-duplicate-member", ScriptClasses::duplicateMember, "class_body"),
                Script.check(
                        "script-missing-super", ScriptClasses::missingSuper, "method_definition"),
                Script.check("script-early-this", ScriptClasses::earlyThis, "this", "super"),
                Script.check(
                        "script-useless-constructor", ScriptClasses::useless, "method_definition"),
                Script.check(
                        "script-constructor-return",
                        ScriptClasses::constructorReturn,
                        "return_statement"),
                Script.check(
                        "script-no-this",
                        ScriptClasses::noThis,
                        "method_definition",
                        "field_definition",
                        "public_field_definition"));
    }

    static boolean isField(SyntaxNode member) {
        return member.is("field_definition", "public_field_definition");
    }

    static String kind(SyntaxNode member) {
        return has(member, "get") ? "get" : has(member, "set") ? "set" : "value";
    }

    private static void duplicateMember(SyntaxNode body, File file, Report report) {
        var seen = new HashMap<String, Set<String>>();
        for (SyntaxNode member : body.namedChildren()) {
            String key =
                    member.is("method_definition") || isField(member) ? Script.key(member) : null;
            boolean fixed = has(member, "static");
            if (key == null || (key.equals("constructor") && !fixed && isConstructor(member))) {
                continue;
            }
            if (BIG_INTEGER.matcher(key).matches()) {
                key = key.substring(0, key.length() - 1);
            }
            Set<String> kinds = seen.computeIfAbsent(fixed + " " + key, _ -> new HashSet<>());
            String kind = kind(member);
            boolean again =
                    kind.equals("value")
                            ? !kinds.isEmpty()
                            : kinds.contains(kind) || kinds.contains("value");
            if (again) {
                report.mark(member);
            }
            kinds.add(kind);
        }
    }

    private static boolean isConstructor(SyntaxNode member) {
        SyntaxNode name = member.child("name").orElse(null);
        return member.is("method_definition")
                && !has(member, "static")
                && name != null
                && (name.hasText("constructor") || "constructor".equals(Script.literal(name)));
    }

    /** What the class of a member extends; null where nothing. */
    private static @Nullable SyntaxNode parent(SyntaxNode member) {
        SyntaxNode body = member.parent();
        SyntaxNode owner = body == null ? null : body.parent();
        if (owner == null) {
            return null;
        }
        SyntaxNode heritage = owner.childOfType("class_heritage").orElse(null);
        if (heritage == null) {
            return null;
        }
        SyntaxNode clause = heritage.childOfType("extends_clause").orElse(heritage);
        List<SyntaxNode> of = clause.namedChildren();
        return of.isEmpty()
                        || clause.is("implements_clause")
                        || isA(of.getFirst(), "implements_clause")
                ? null
                : Script.bare(of.getFirst());
    }

    /** Whether something can be extended as far as one can see. */
    private static boolean canBeParent(SyntaxNode expression) {
        SyntaxNode node = expression;
        for (int i = 0; i < 20; i++) {
            SyntaxNode next;
            switch (node.type()) {
                case "null",
                        "number",
                        "string",
                        "true",
                        "false",
                        "object",
                        "array",
                        "update_expression",
                        "unary_expression",
                        "template_string" -> {
                    return false;
                }
                case "assignment_expression" -> next = part(node, "right");
                case "augmented_assignment_expression" -> {
                    if (!Set.of("&&=", "||=", "??=").contains(operator(node))) {
                        return false;
                    }
                    if (!operator(node).equals("&&=")) {
                        return true;
                    }
                    next = part(node, "right");
                }
                case "sequence_expression" -> next = Script.bare(node.namedChildren().getLast());
                case "binary_expression" -> {
                    String operator = operator(node);
                    if (!Set.of("&&", "||", "??").contains(operator)) {
                        return false;
                    }
                    if (!operator.equals("&&")) {
                        return true;
                    }
                    next = part(node, "right");
                }
                default -> {
                    return true;
                }
            }
            if (next == null) {
                return true;
            }
            node = next;
        }
        return true;
    }

    private static void missingSuper(SyntaxNode method, File file, Report report) {
        SyntaxNode body = method.child("body").orElse(null);
        SyntaxNode extended = isConstructor(method) ? parent(method) : null;
        if (body == null || extended == null) {
            return;
        }
        boolean possible = canBeParent(extended);
        var calls = new SuperCalls(method, file.flow());
        if (!possible) {
            if (calls.first() != null) {
                report.mark(calls.first());
            } else if (!calls.replaced()) {
                report.mark(method.start(), body.start());
            }
        } else if (calls.repeated() != null) {
            report.mark(calls.repeated());
        } else if (!calls.onEveryPath()) {
            report.mark(method.start(), body.start());
        }
    }

    private static void earlyThis(SyntaxNode use, File file, Report report) {
        boolean call =
                use.is("super")
                        && isA(use.parent(), "call_expression")
                        && use.field().equals("function");
        if (call) {
            return;
        }
        SyntaxNode at = use;
        while (at.parent() != null) {
            at = at.parent();
            if (at.is("arrow_function") || at.is("class_body")) {
                return;
            }
            if (at.is(Script.FUNCTIONS)) {
                break;
            }
        }
        SyntaxNode extended = isConstructor(at) ? parent(at) : null;
        if (extended == null || extended.is("null")) {
            return;
        }
        if (!new SuperCalls(at, file.flow()).surelyBefore(use)) {
            report.mark(use);
        }
    }

    private static void useless(SyntaxNode method, File file, Report report) {
        SyntaxNode body = method.child("body").orElse(null);
        if (body == null || !isConstructor(method)) {
            return;
        }
        List<SyntaxNode> parameters =
                method.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of());
        boolean fields =
                parameters.stream()
                        .anyMatch(
                                one -> has(one, "accessibility_modifier") || has(one, "readonly"));
        if (fields || has(method, "accessibility_modifier")) {
            return;
        }
        List<SyntaxNode> statements = body.namedChildren();
        SyntaxNode extended = parent(method);
        if (extended == null) {
            if (statements.isEmpty()) {
                report.mark(method);
            }
            return;
        }
        if (statements.size() != 1 || !statements.getFirst().is("expression_statement")) {
            return;
        }
        SyntaxNode call = statements.getFirst().namedChildren().getFirst();
        if (!call.is("call_expression") || !isA(Script.callee(call), "super")) {
            return;
        }
        List<SyntaxNode> given = Script.arguments(call);
        boolean simple =
                parameters.stream()
                        .allMatch(p ->
                                p.is("identifier", "rest_pattern")
                                        || (p.is("required_parameter")
                                                && p.child("value").isEmpty()));
        boolean all =
                given.size() == 1
                        && given.getFirst().is("spread_element")
                        && given.getFirst().namedChildren().getFirst().hasText("arguments");
        boolean same = given.size() == parameters.size();
        for (int i = 0; same && i < given.size(); i++) {
            String name = parameters.get(i).text();
            int colon = name.indexOf(':');
            same = (colon < 0 ? name : name.substring(0, colon)).equals(given.get(i).text());
        }
        if (simple && (all || same)) {
            report.mark(method);
        }
    }

    private static void constructorReturn(SyntaxNode statement, File file, Report report) {
        SyntaxNode function = Script.function(statement);
        boolean value = !statement.namedChildren().isEmpty();
        if (value
                && function != null
                && isConstructor(function)
                && isA(function.parent(), "class_body")) {
            report.mark(statement);
        }
    }

    private static void noThis(SyntaxNode member, File file, Report report) {
        SyntaxNode function = member;
        if (isField(member)) {
            function = part(member, "value");
        }
        if (function == null
                || !isA(member.parent(), "class_body")
                || has(member, "static")
                || isConstructor(member)
                || !(function != null
                        && function.is(
                                "method_definition", "function_expression", "arrow_function"))
                || function.child("body").isEmpty()) {
            return;
        }
        SyntaxNode body = function.child("body").orElse(function);
        SyntaxNode parameters = function.child("parameters").orElse(body);
        boolean overrides = has(member, "override_modifier");
        if (!overrides
                && !ScriptFunctions.usesThis(body)
                && !ScriptFunctions.usesThis(parameters)) {
            report.mark(member.start(), body.start());
        }
    }
}
