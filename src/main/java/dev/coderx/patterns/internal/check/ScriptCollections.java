package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What beginners get wrong with arrays and texts in JavaScript. */
final class ScriptCollections {

    private static final Set<String> CHANGING = Set.of("splice", "push", "unshift", "shift", "pop");

    private static final Set<String> UNCHANGING =
            Set.of(
                    "concat",
                    "slice",
                    "map",
                    "filter",
                    "toUpperCase",
                    "toLowerCase",
                    "trim",
                    "replace",
                    "replaceAll",
                    "substring",
                    "padStart",
                    "padEnd",
                    "repeat",
                    "toFixed",
                    "trimStart",
                    "trimEnd",
                    "split",
                    "join",
                    "flat",
                    "toSorted",
                    "toReversed",
                    "charAt",
                    "at",
                    "includes",
                    "indexOf",
                    "startsWith",
                    "endsWith");

    private ScriptCollections() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-keys-of-array", ScriptCollections::keysOfArray, "for_in_statement"),
                Script.check(
                        "script-number-sort", ScriptCollections::numberSort, "call_expression"),
                Script.check(
                        "script-index-as-truth",
                        ScriptCollections::indexAsTruth,
                        "call_expression"),
                Script.check(
                        "script-parse-callback",
                        ScriptCollections::parseCallback,
                        "call_expression"),
                Script.check("script-hole-map", ScriptCollections::holeMap, "call_expression"),
                Script.check(
                        "script-shared-fill", ScriptCollections::sharedFill, "call_expression"),
                Script.check(
                        "script-reduce-start", ScriptCollections::reduceStart, "call_expression"),
                Script.check(
                        "script-change-while-iterating",
                        ScriptCollections::changeWhileIterating,
                        "call_expression"),
                Script.check(
                        "script-result-discarded",
                        ScriptCollections::discarded,
                        "expression_statement"),
                Script.check(
                        "script-length-index",
                        ScriptCollections::lengthIndex,
                        "subscript_expression"),
                Script.check(
                        "script-comparator-truth",
                        ScriptCollections::comparator,
                        "call_expression"),
                Script.check(
                        "script-called-length", ScriptCollections::calledLength, "call_expression"),
                Script.check(
                        "script-text-changed",
                        ScriptCollections::textChanged,
                        "assignment_expression"),
                Script.check(
                        "script-uncalled-method",
                        ScriptCollections::uncalled,
                        "expression_statement"));
    }

    private static @Nullable SyntaxNode receiver(SyntaxNode call, String method) {
        SyntaxNode callee = Script.callee(call);
        return callee != null && method.equals(Script.property(callee))
                ? part(callee, "object")
                : null;
    }

    /** Whether an expression surely is an array. */
    private static boolean isArray(@Nullable SyntaxNode node, File file) {
        if (node == null) {
            return false;
        }
        return node.is("array") || isA(Script.value(node, file), "array");
    }

    private static boolean isText(@Nullable SyntaxNode node, File file) {
        return node != null && file.types().of(node).is(Type.Kind.STRING);
    }

    private static void keysOfArray(SyntaxNode loop, File file, Report report) {
        SyntaxNode over = part(loop, "right");
        if (over != null && has(loop, "in") && isArray(over, file)) {
            report.mark(loop.start(), over.end());
        }
    }

    private static void numberSort(SyntaxNode call, File file, Report report) {
        SyntaxNode object = receiver(call, "sort");
        if (object == null || !Script.arguments(call).isEmpty()) {
            return;
        }
        SyntaxNode array = object.is("array") ? object : Script.value(object, file);
        boolean numbers =
                (array != null && array.is("array"))
                        && !array.namedChildren().isEmpty()
                        && array.namedChildren().stream()
                                .allMatch(one ->
                                        one.is("number")
                                                || (one.is("unary_expression")
                                                        && isA(part(one, "argument"), "number")));
        if (numbers) {
            report.mark(call);
        }
    }

    private static void indexAsTruth(SyntaxNode call, File file, Report report) {
        SyntaxNode place = Script.wrapped(call);
        SyntaxNode above = place.parent();
        if (above == null) {
            return;
        }
        boolean truth =
                (place.field().equals("condition")
                                && above.is(
                                        "if_statement", "while_statement", "ternary_expression"))
                        || (above.is("unary_expression") && operator(above).equals("!"))
                        || (above.is("binary_expression") && operator(above).equals("&&"));
        boolean zero =
                above.is("binary_expression")
                        && operator(above).equals(">")
                        && place.field().equals("left")
                        && above.child("right").map(r -> r.hasText("0")).orElse(false);
        if ((truth || zero) && findsPlace(call)) {
            report.mark(zero ? above : call);
        }
    }

    /** Whether a call gives the place where something is, or -1. */
    private static boolean findsPlace(SyntaxNode call) {
        return receiver(call, "indexOf") != null
                || receiver(call, "lastIndexOf") != null
                || receiver(call, "findIndex") != null
                || (receiver(call, "search") != null
                        && !Script.arguments(call).isEmpty()
                        && Script.bare(Script.arguments(call).getFirst()).is("regex"));
    }

    private static void parseCallback(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        boolean maps = receiver(call, "map") != null || receiver(call, "flatMap") != null;
        if (maps
                && !given.isEmpty()
                && (Script.isGlobal(given.getFirst(), "parseInt", file)
                        || given.getFirst().hasText("Number.parseInt"))) {
            report.mark(given.getFirst());
        }
    }

    private static @Nullable SyntaxNode sized(@Nullable SyntaxNode node, File file) {
        boolean sized =
                (node != null && node.is("new_expression", "call_expression"))
                        && Script.isGlobal(Script.callee(node), "Array", file)
                        && Script.arguments(node).size() == 1
                        && !Script.arguments(node)
                                .getFirst()
                                .is("spread_element", "string", "array");
        return sized ? node : null;
    }

    private static void holeMap(SyntaxNode call, File file, Report report) {
        SyntaxNode object = receiver(call, "map");
        object = object == null ? receiver(call, "forEach") : object;
        if (sized(object, file) != null) {
            report.mark(call);
        }
    }

    private static void sharedFill(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        SyntaxNode object = receiver(call, "fill");
        if (object == null || given.size() != 1) {
            return;
        }
        SyntaxNode value = Script.bare(given.getFirst());
        boolean made =
                value.is("array", "object")
                        || sized(value, file) != null
                        || ((value != null && value.is("call_expression"))
                                && receiver(value, "fill") != null);
        if (made && (sized(object, file) != null || object.is("call_expression"))) {
            report.mark(given.getFirst());
        }
    }

    private static void reduceStart(SyntaxNode call, File file, Report report) {
        SyntaxNode object = receiver(call, "reduce");
        SyntaxNode last =
                (object != null && object.is("call_expression")) ? Script.callee(object) : null;
        String before = Script.property(last);
        if (Script.arguments(call).size() == 1
                && before != null
                && Set.of("filter", "match", "slice").contains(before)) {
            report.mark(call);
        }
    }

    private static void changeWhileIterating(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        String method = Script.property(callee);
        SyntaxNode object = part(callee, "object");
        if (method == null
                || !CHANGING.contains(method)
                || !(object != null && object.is("identifier"))) {
            return;
        }
        for (SyntaxNode at = call.parent(); at != null; at = at.parent()) {
            if (at.is("for_in_statement") && has(at, "of")) {
                SyntaxNode over = part(at, "right");
                if (over != null && Script.isName(over, object.text()) && !isLeft(call, at)) {
                    report.mark(call).because(over, "the loop goes through this");
                }
                return;
            }
            SyntaxNode list = at.parent();
            SyntaxNode around = list == null || !list.is("arguments") ? null : list.parent();
            if (at.is("arrow_function", "function_expression")
                    && around != null
                    && around.is("call_expression")) {
                SyntaxNode over = receiver(around, "forEach");
                if (over != null && Script.isName(over, object.text())) {
                    report.mark(call).because(over, "the loop goes through this");
                    return;
                }
            }
            if (at.is("function_declaration", "method_definition", "class_body")) {
                return;
            }
        }
    }

    /** Whether the loop is left right after. */
    private static boolean isLeft(SyntaxNode call, SyntaxNode loop) {
        for (SyntaxNode at = call; at != null && at != loop; at = at.parent()) {
            SyntaxNode owner = at.parent();
            if ((owner != null && owner.is("statement_block"))
                    || (owner != null && owner.is("if_statement"))) {
                SyntaxNode last = owner.namedChildren().getLast();
                if (last.is("break_statement", "return_statement", "throw_statement")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void discarded(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> inner = statement.namedChildren();
        SyntaxNode call = inner.isEmpty() ? null : Script.bare(inner.getFirst());
        SyntaxNode callee =
                (call != null && call.is("call_expression")) ? Script.callee(call) : null;
        String method = Script.property(callee);
        SyntaxNode object = part(callee, "object");
        if (method == null || object == null || !UNCHANGING.contains(method)) {
            return;
        }
        boolean callback = method.equals("map") || method.equals("filter");
        boolean known = isText(object, file) || isArray(object, file);
        boolean onlyText =
                Set.of(
                                "toUpperCase",
                                "toLowerCase",
                                "trim",
                                "replaceAll",
                                "padStart",
                                "padEnd",
                                "toFixed")
                        .contains(method);
        if (call != null && !callback && (known || onlyText)) {
            report.mark(call);
        }
    }

    private static void lengthIndex(SyntaxNode access, File file, Report report) {
        SyntaxNode object = part(access, "object");
        SyntaxNode index = part(access, "index");
        SyntaxNode measured = part(index, "object");
        boolean past =
                object != null
                        && measured != null
                        && "length".equals(Script.property(index))
                        && Script.same(measured, object);
        boolean stored = past && Script.isWritten(access);
        if (past && !stored) {
            report.mark(access);
        }
    }

    /** A comparator that gives true or false, where a number is needed. */
    private static void comparator(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = Script.arguments(call);
        if (receiver(call, "sort") == null || given.isEmpty()) {
            return;
        }
        SyntaxNode function = Script.bare(given.getFirst());
        if (!function.is("arrow_function", "function_expression")) {
            return;
        }
        SyntaxNode body = part(function, "body");
        if ((body != null && body.is("statement_block")) && body.namedChildren().size() == 1) {
            List<SyntaxNode> inner = body.namedChildren().getFirst().namedChildren();
            body =
                    body.namedChildren().getFirst().is("return_statement") && !inner.isEmpty()
                            ? Script.bare(inner.getFirst())
                            : null;
        }
        if ((body != null && body.is("binary_expression"))
                && Set.of("<", ">", "<=", ">=").contains(operator(body))) {
            report.mark(body);
        }
    }

    private static void calledLength(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        if ((callee != null && callee.is("member_expression"))
                && "length".equals(Script.property(callee))
                && Script.arguments(call).isEmpty()) {
            report.mark(call);
        }
    }

    private static void textChanged(SyntaxNode assignment, File file, Report report) {
        SyntaxNode target = part(assignment, "left");
        if ((target != null && target.is("subscript_expression"))
                && Script.property(target) == null
                && isText(part(target, "object"), file)) {
            report.mark(assignment);
        }
    }

    /** A method named in a statement of its own and never called. */
    private static void uncalled(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> inner = statement.namedChildren();
        SyntaxNode value = inner.isEmpty() ? null : Script.bare(inner.getFirst());
        if (value == null) {
            return;
        }
        boolean known =
                value.is("member_expression")
                        && Set.of(
                                        "sort",
                                        "reverse",
                                        "push",
                                        "pop",
                                        "shift",
                                        "log",
                                        "forEach",
                                        "trim",
                                        "toUpperCase",
                                        "toLowerCase",
                                        "preventDefault",
                                        "toString")
                                .contains(String.valueOf(Script.property(value)));
        Symbol symbol = value.is("identifier") ? Script.symbol(value, file) : null;
        if (known || (symbol != null && symbol.is(Symbol.Kind.FUNCTION))) {
            report.mark(value);
        }
    }
}
