package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Promises, waiting and errors in JavaScript and TypeScript. */
final class ScriptPromises {

    private static final Set<String> CALLING_EACH =
            Set.of("forEach", "filter", "some", "every", "find");
    private static final NodeTypes WAITS =
            NodeTypes.of("await_expression", "await", "for_in_statement", "using_declaration");

    private ScriptPromises() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check("script-async-each", ScriptPromises::asyncEach, "call_expression"),
                Script.check(
                        "script-async-executor", ScriptPromises::asyncExecutor, "new_expression"),
                Script.check(
                        "script-executor-return", ScriptPromises::executorReturn, "new_expression"),
                Script.check(
                        "script-await-in-loop",
                        ScriptPromises::awaitInLoop,
                        "await_expression",
                        "for_in_statement"),
                Script.check(
                        "script-async-without-await",
                        ScriptPromises::withoutAwait,
                        Script.FUNCTIONS),
                Script.check("script-thrown-literal", ScriptPromises::thrown, "throw_statement"),
                Script.check(
                        "script-rejected-literal", ScriptPromises::rejected, "call_expression"));
    }

    private static void asyncEach(SyntaxNode call, File file, Report report) {
        String method = Script.property(Script.callee(call));
        List<SyntaxNode> given = Script.arguments(call);
        if (method == null || given.isEmpty() || !CALLING_EACH.contains(method)) {
            return;
        }
        SyntaxNode function = Script.bare(given.getFirst());
        if (function.is(ScriptFunctions.VALUES) && has(function, "async")) {
            report.mark(function.children().getFirst());
        }
    }

    private static @Nullable SyntaxNode executor(SyntaxNode creation, File file) {
        List<SyntaxNode> given = Script.arguments(creation);
        if (given.isEmpty() || !Script.isGlobal(Script.callee(creation), "Promise", file)) {
            return null;
        }
        SyntaxNode first = Script.bare(given.getFirst());
        return first.is(ScriptFunctions.VALUES) ? first : null;
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
        for (SyntaxNode node : body.findOutside(Script.FUNCTIONS, "return_statement")) {
            if (!node.namedChildren().isEmpty()) {
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
        for (SyntaxNode node : function.findOutside(Script.FUNCTIONS, WAITS)) {
            if (!node.is("for_in_statement") || has(node, "await")) {
                return;
            }
        }
        report.mark(function.start(), body.start());
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
            SyntaxNode list = part(function, "parameters");
            List<SyntaxNode> names = list == null ? List.of() : list.namedChildren();
            if (names.size() < 2 || !Script.isName(Script.callee(call), names.get(1).text())) {
                return;
            }
        }
        boolean wrong = given.isEmpty() || isNoError(Script.bare(given.getFirst()), file);
        if (wrong && given.stream().noneMatch(one -> one.is("spread_element"))) {
            report.mark(call);
        }
    }
}
