package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions of JavaScript and TypeScript: callbacks, promises, what they give back. */
final class ScriptFunctions {

    private static final String[] VALUES = {
        "function_expression", "arrow_function", "generator_function"
    };
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
                entry("script-callback-return", ScriptFunctions::callbackReturn, "call_expression"),
                entry("script-async-each", ScriptFunctions::asyncEach, "call_expression"),
                entry("script-async-executor", ScriptFunctions::asyncExecutor, "new_expression"),
                entry("script-executor-return", ScriptFunctions::executorReturn, "new_expression"),
                entry(
                        "script-await-in-loop",
                        ScriptFunctions::awaitInLoop,
                        "await_expression",
                        "for_in_statement"),
                entry(
                        "script-async-without-await",
                        ScriptFunctions::withoutAwait,
                        Script.FUNCTIONS),
                entry(
                        "script-generator-without-yield",
                        ScriptFunctions::withoutYield,
                        "generator_function",
                        "generator_function_declaration",
                        "method_definition"),
                entry("script-useless-bind", ScriptFunctions::uselessBind, "call_expression"),
                entry("script-useless-call", ScriptFunctions::uselessCall, "call_expression"),
                entry(
                        "script-apply-for-spread",
                        ScriptFunctions::applyForSpread,
                        "call_expression"),
                entry(
                        "script-callback-style",
                        ScriptFunctions::callbackStyle,
                        "function_expression"),
                entry(
                        "script-return-assignment",
                        ScriptFunctions::returnAssignment,
                        "return_statement",
                        "arrow_function"),
                entry("script-thrown-literal", ScriptFunctions::thrown, "throw_statement"),
                entry("script-rejected-literal", ScriptFunctions::rejected, "call_expression"),
                entry(
                        "script-object-without-parentheses",
                        ScriptFunctions::lostObject,
                        "arrow_function"));
    }

    private static Map.Entry<String, Check> entry(String name, Check.Visit visit, String... types) {
        return Map.entry(name, Check.on(visit, types));
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
                    if (isA(callee, VALUES)) {
                        for (SyntaxNode inner : callee.walkOutside(Script.FUNCTIONS)) {
                            if (inner.is("return_statement") && !inner.namedChildren().isEmpty()) {
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
                isA(object, "identifier")
                        && Set.of("from", "fromAsync").contains(method)
                        && object.text().endsWith("Array")
                        && given.size() > 1;
        boolean asks =
                ASKING.contains(method) && (method.startsWith("reduce") ? given.size() <= 2 : true);
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
            for (SyntaxNode node : body.walkOutside(Script.FUNCTIONS)) {
                if (node.is("return_statement") && node.namedChildren().isEmpty()) {
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

    private static void asyncEach(SyntaxNode call, File file, Report report) {
        String method = Script.property(Script.callee(call));
        List<SyntaxNode> given = Script.arguments(call);
        if (method == null
                || given.isEmpty()
                || !Set.of("forEach", "filter", "some", "every", "find").contains(method)) {
            return;
        }
        SyntaxNode function = Script.bare(given.getFirst());
        if (function.is(VALUES) && has(function, "async")) {
            report.mark(function.children().getFirst());
        }
    }

    private static @Nullable SyntaxNode executor(SyntaxNode creation, File file) {
        List<SyntaxNode> given = Script.arguments(creation);
        if (given.isEmpty() || !Script.isGlobal(Script.callee(creation), "Promise", file)) {
            return null;
        }
        SyntaxNode first = Script.bare(given.getFirst());
        return first.is(VALUES) ? first : null;
    }

    private static void asyncExecutor(SyntaxNode creation, File file, Report report) {
        SyntaxNode executor = executor(creation, file);
        if (executor != null) {
            executor.childOfType("async").ifPresent(report::mark);
        }
    }

    private static void executorReturn(SyntaxNode creation, File file, Report report) {
        SyntaxNode executor = executor(creation, file);
        SyntaxNode body = executor == null ? null : executor.child("body").orElse(null);
        if (body == null) {
            return;
        }
        if (!body.is("statement_block")) {
            report.mark(body);
            return;
        }
        for (SyntaxNode node : body.walkOutside(Script.FUNCTIONS)) {
            if (node.is("return_statement") && !node.namedChildren().isEmpty()) {
                report.mark(node);
            }
        }
    }

    private static void awaitInLoop(SyntaxNode node, File file, Report report) {
        if (node.is("for_in_statement") && !has(node, "await")) {
            return;
        }
        SyntaxNode below = node;
        for (SyntaxNode at = node.parent(); at != null; at = at.parent()) {
            if (at.is(Script.FUNCTIONS) || at.is("class_body")) {
                return;
            }
            boolean repeated =
                    at.is("while_statement", "do_statement")
                            || (at.is("for_statement") && !below.field().equals("initializer"))
                            || (at.is("for_in_statement") && below.field().equals("body"));
            if (repeated) {
                if (!has(at, "await")) {
                    report.mark(node);
                }
                return;
            }
            below = at;
        }
    }

    private static void withoutAwait(SyntaxNode function, File file, Report report) {
        SyntaxNode body = function.child("body").orElse(null);
        if (body == null || !has(function, "async") || has(function, "*")) {
            return;
        }
        if (body.is("statement_block") && body.namedChildren().isEmpty()) {
            return;
        }
        for (SyntaxNode node : function.walkOutside(Script.FUNCTIONS)) {
            boolean waits =
                    node.is("await_expression", "await")
                            || (node.is("for_in_statement") && has(node, "await"))
                            || node.is("using_declaration");
            if (waits) {
                return;
            }
        }
        report.mark(function.start(), body.start());
    }

    private static void withoutYield(SyntaxNode function, File file, Report report) {
        SyntaxNode body = function.child("body").orElse(null);
        if (body == null || !has(function, "*") || body.namedChildren().isEmpty()) {
            return;
        }
        for (SyntaxNode node : body.walkOutside(Script.FUNCTIONS)) {
            if (node.is("yield_expression")) {
                return;
            }
        }
        report.mark(function.start(), body.start());
    }

    /** Whether a function of its own {@code this} uses it; arrow functions in it count as it. */
    static boolean usesThis(SyntaxNode function, String... more) {
        for (SyntaxNode node :
                function.walkOutside(
                        "function_expression",
                        "function_declaration",
                        "generator_function",
                        "generator_function_declaration",
                        "method_definition",
                        "class_body")) {
            if (node.is("this", "super") || node.is(more)) {
                return true;
            }
        }
        return false;
    }

    private static void uselessBind(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        SyntaxNode function = part(callee, "object");
        List<SyntaxNode> given = Script.arguments(call);
        if (callee == null
                || given.size() != 1
                || given.getFirst().is("spread_element")
                || !"bind".equals(Script.property(callee))
                || !isA(function, "function_expression", "arrow_function")) {
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
            if (above.is("member_expression")
                    && "bind".equals(Script.property(above))
                    && isA(above.parent(), "call_expression")) {
                List<SyntaxNode> given = Script.arguments(above.parent());
                if (given.size() != 1 || !given.getFirst().is("this")) {
                    return;
                }
                bound = true;
                at = above.parent();
            } else if (choice) {
                at = above;
            } else {
                break;
            }
            above = at.parent();
        }
        boolean callback =
                isA(above, "arguments") && isA(above.parent(), "call_expression", "new_expression");
        SyntaxNode name = function.child("name").orElse(null);
        if (!callback || name != null && Script.mentionsName(function, name, file)) {
            return;
        }
        boolean own =
                Script.usesArguments(function, file)
                        || Script.mentions(function, "meta_property")
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
        if (isA(value, "assignment_expression", "augmented_assignment_expression")) {
            report.mark(node);
        }
    }

    /** Whether this surely is no error object. */
    private static boolean isNoError(@Nullable SyntaxNode expression, File file) {
        SyntaxNode node = expression;
        for (int i = 0; i < 20 && node != null; i++) {
            switch (node.type()) {
                case "string",
                        "number",
                        "true",
                        "false",
                        "null",
                        "template_string",
                        "object",
                        "array",
                        "arrow_function",
                        "function_expression",
                        "regex",
                        "unary_expression",
                        "update_expression",
                        "class" -> {
                    return true;
                }
                case "undefined" -> {
                    return Script.isGlobal(node, file);
                }
                case "sequence_expression" -> node = Script.bare(node.namedChildren().getLast());
                case "assignment_expression" -> node = part(node, "right");
                case "binary_expression" -> {
                    if (operator(node).equals("&&")) {
                        node = part(node, "right");
                        break;
                    }
                    if (operator(node).equals("||") || operator(node).equals("??")) {
                        return isNoError(part(node, "left"), file)
                                && isNoError(part(node, "right"), file);
                    }
                    return true;
                }
                case "ternary_expression" -> {
                    return isNoError(part(node, "consequence"), file)
                            && isNoError(part(node, "alternative"), file);
                }
                case "augmented_assignment_expression" -> {
                    return !operator(node).startsWith("||")
                            && !operator(node).startsWith("??")
                            && (!operator(node).startsWith("&&")
                                    || isNoError(part(node, "right"), file));
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private static void thrown(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> inner = statement.namedChildren();
        if (!inner.isEmpty() && isNoError(Script.bare(inner.getFirst()), file)) {
            report.mark(statement);
        }
    }

    private static void rejected(SyntaxNode call, File file, Report report) {
        boolean direct = Script.isCallOf(call, "Promise", "reject", file);
        List<SyntaxNode> given = Script.arguments(call);
        if (!direct) {
            SyntaxNode function =
                    isA(Script.callee(call), "identifier") ? Script.function(call) : null;
            SyntaxNode creation = function == null ? null : function.parent();
            creation = creation == null ? null : creation.parent();
            if (creation == null
                    || !creation.is("new_expression")
                    || executor(creation, file) != function) {
                return;
            }
            List<SyntaxNode> names =
                    part(function, "parameters") instanceof SyntaxNode list
                            ? list.namedChildren()
                            : List.of();
            if (names.size() < 2 || !Script.callee(call).hasText(names.get(1).text())) {
                return;
            }
        }
        boolean wrong = given.isEmpty() || isNoError(Script.bare(given.getFirst()), file);
        if (wrong && given.stream().noneMatch(one -> one.is("spread_element"))) {
            report.mark(call);
        }
    }

    /** An arrow with braces that hold only {@code key: value}, meant as an object. */
    private static void lostObject(SyntaxNode arrow, File file, Report report) {
        SyntaxNode body = arrow.child("body").orElse(null);
        if (isA(body, "object") && !body.namedChildren().isEmpty()) {
            report.mark(body);
        }
    }
}
