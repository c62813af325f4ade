package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions of JavaScript and TypeScript, above all those handed over to others. */
final class ScriptFunctions {

    static final NodeTypes VALUES =
            NodeTypes.of("function_expression", "arrow_function", "generator_function");

    private static final NodeTypes THIS = NodeTypes.of("this", "super");
    private static final NodeTypes OTHER_THIS = Script.OWN_THIS.and("class_body");

    private static final Set<String> ASKING =
            Set.of(
                    "every",
                    "filter",
                    "find",
                    "findIndex",
                    "findLast",
                    "findLastIndex",
                    "flatMap",
                    "map",
                    "reduce",
                    "reduceRight",
                    "some",
                    "sort",
                    "toSorted");

    private ScriptFunctions() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-callback-return",
                        ScriptFunctions::callbackReturn,
                        "call_expression"),
                Script.check(
                        "script-useless-bind", ScriptFunctions::uselessBind, "call_expression"),
                Script.check(
                        "script-useless-call", ScriptFunctions::uselessCall, "call_expression"),
                Script.check(
                        "script-apply-for-spread",
                        ScriptFunctions::applyForSpread,
                        "call_expression"),
                Script.check(
                        "script-callback-style",
                        ScriptFunctions::callbackStyle,
                        "function_expression"),
                Script.check(
                        "script-return-assignment",
                        ScriptFunctions::returnAssignment,
                        "return_statement",
                        "arrow_function"),
                Script.check(
                        "script-object-without-parentheses",
                        ScriptFunctions::lostObject,
                        "arrow_function"),
                Script.check(
                        "script-generator-without-yield",
                        ScriptFunctions::withoutYield,
                        "generator_function",
                        "generator_function_declaration",
                        "method_definition"));
    }

    /** The functions among what an argument may turn out to be. */
    private static List<SyntaxNode> functions(SyntaxNode argument) {
        var found = new ArrayList<SyntaxNode>();
        var open = new ArrayDeque<SyntaxNode>(List.of(argument));
        for (int i = 0; i < 50 && !open.isEmpty(); i++) {
            SyntaxNode node = Script.bare(open.pop());
            switch (node.type()) {
                case "function_expression", "arrow_function" -> found.add(node);
                case "ternary_expression" -> {
                    node.child("consequence").ifPresent(open::push);
                    node.child("alternative").ifPresent(open::push);
                }
                case "binary_expression" -> {
                    if (Set.of("||", "&&", "??").contains(operator(node))) {
                        node.child("left").ifPresent(open::push);
                        node.child("right").ifPresent(open::push);
                    }
                }
                case "call_expression" -> {
                    // a function called at once: what it gives back
                    SyntaxNode callee = Script.callee(node);
                    if ((callee != null && callee.is(VALUES))) {
                        for (SyntaxNode inner :
                                callee.findOutside(Script.FUNCTIONS, "return_statement")) {
                            if (!inner.namedChildren().isEmpty()) {
                                open.push(inner.namedChildren().getFirst());
                            }
                        }
                    }
                }
                default -> {}
            }
        }
        return found;
    }

    private static void callbackReturn(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        String method = Script.property(callee);
        List<SyntaxNode> given = Script.arguments(call);
        if (method == null || callee == null || given.isEmpty()) {
            return;
        }
        SyntaxNode object = part(callee, "object");
        boolean makes =
                (object != null && object.is("identifier"))
                        && (method.equals("from") || method.equals("fromAsync"))
                        && object.text().endsWith("Array")
                        && given.size() > 1;
        boolean asks =
                ASKING.contains(method) && (!method.startsWith("reduce") || given.size() <= 2);
        if (!makes && !asks) {
            return;
        }
        boolean waits = method.equals("fromAsync");
        for (SyntaxNode function : functions(given.get(makes ? 1 : 0))) {
            SyntaxNode body = function.child("body").orElse(function);
            boolean plain = (waits || !has(function, "async")) && !has(function, "*");
            if (!plain || !body.is("statement_block")) {
                continue;
            }
            for (SyntaxNode node : body.findOutside(Script.FUNCTIONS, "return_statement")) {
                if (node.namedChildren().isEmpty()) {
                    report.mark(node);
                }
            }
            if (!file.flow().stops(body)) {
                SyntaxNode mark =
                        function.child("name")
                                .or(() -> function.childOfType("=>"))
                                .orElse(function);
                report.mark(
                        mark.type().equals("=>") ? mark.start() : function.start(),
                        mark.type().equals("=>") ? mark.end() : body.start());
            }
        }
    }

    private static void withoutYield(SyntaxNode function, File file, Report report) {
        SyntaxNode body = function.child("body").orElse(null);
        if (body == null || !has(function, "*") || body.namedChildren().isEmpty()) {
            return;
        }
        if (body.findOutside(Script.FUNCTIONS, "yield_expression").isEmpty()) {
            report.mark(function.start(), body.start());
        }
    }

    /** Whether a function of its own {@code this} uses it; arrow functions in it count as it. */
    static boolean usesThis(SyntaxNode function) {
        return !function.findOutside(OTHER_THIS, THIS).isEmpty();
    }

    private static void uselessBind(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        SyntaxNode function = part(callee, "object");
        List<SyntaxNode> given = Script.arguments(call);
        if (callee == null
                || given.size() != 1
                || given.getFirst().is("spread_element")
                || !"bind".equals(Script.property(callee))
                || !(function != null && function.is("function_expression", "arrow_function"))) {
            return;
        }
        if (function.is("arrow_function") || !usesThis(function)) {
            report.mark(last(callee));
        }
    }

    private static SyntaxNode last(SyntaxNode member) {
        return member.child("property").or(() -> member.child("index")).orElse(member);
    }

    private static void uselessCall(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        String method = Script.property(callee);
        List<SyntaxNode> given = Script.arguments(call);
        if (method == null || callee == null || given.isEmpty()) {
            return;
        }
        boolean calls = method.equals("call");
        boolean applies =
                method.equals("apply")
                        && given.size() == 2
                        && Script.bare(given.get(1)).is("array");
        SyntaxNode target = part(callee, "object");
        if ((calls || applies) && target != null && sameReceiver(target, given.getFirst(), file)) {
            report.mark(call);
        }
    }

    private static boolean sameReceiver(SyntaxNode target, SyntaxNode first, File file) {
        SyntaxNode object = part(target, "object");
        SyntaxNode receiver = Script.bare(first);
        return object == null
                ? new ScriptConstants(file).isNullish(receiver) && !target.is("call_expression")
                : Script.same(object, receiver);
    }

    private static void applyForSpread(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        List<SyntaxNode> given = Script.arguments(call);
        SyntaxNode target = part(callee, "object");
        if (callee == null
                || target == null
                || given.size() != 2
                || !"apply".equals(Script.property(callee))
                || Script.bare(given.get(1)).is("array", "spread_element")) {
            return;
        }
        if (sameReceiver(target, given.getFirst(), file)) {
            report.mark(call);
        }
    }

    private static void callbackStyle(SyntaxNode function, File file, Report report) {
        SyntaxNode at = Script.wrapped(function);
        SyntaxNode above = at.parent();
        boolean bound = false;
        for (int i = 0; i < 30 && above != null; i++) {
            boolean choice =
                    above.is("ternary_expression", "parenthesized_expression")
                            || (above.is("binary_expression")
                                    && Set.of("||", "&&", "??").contains(operator(above)));
            SyntaxNode call = above.parent();
            if (above.is("member_expression")
                    && "bind".equals(Script.property(above))
                    && call != null
                    && call.is("call_expression")) {
                List<SyntaxNode> given = Script.arguments(call);
                if (given.size() != 1 || !given.getFirst().is("this")) {
                    return;
                }
                bound = true;
                at = call;
            } else if (choice) {
                at = above;
            } else {
                break;
            }
            above = at.parent();
        }
        boolean callback =
                (above != null && above.is("arguments"))
                        && isA(above.parent(), "call_expression", "new_expression");
        SyntaxNode name = function.child("name").orElse(null);
        if (!callback || (name != null && Script.mentionsName(function, name, file))) {
            return;
        }
        boolean own =
                Script.usesArguments(function, file)
                        || !function.find("meta_property").isEmpty()
                        || (usesThis(function) && !bound);
        if (!own) {
            report.mark(function);
        }
    }

    private static void returnAssignment(SyntaxNode node, File file, Report report) {
        SyntaxNode value =
                node.is("arrow_function")
                        ? node.child("body").orElse(null)
                        : node.namedChildren().isEmpty() ? null : node.namedChildren().getFirst();
        if ((value != null
                && value.is("assignment_expression", "augmented_assignment_expression"))) {
            report.mark(node);
        }
    }

    /** An arrow with braces that hold only {@code key: value}, meant as an object. */
    private static void lostObject(SyntaxNode arrow, File file, Report report) {
        SyntaxNode body = arrow.child("body").orElse(null);
        if ((body != null && body.is("object")) && !body.namedChildren().isEmpty()) {
            report.mark(body);
        }
    }
}
