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

/** What beginners get wrong with arrays, texts and loops over them in JavaScript. */
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
                entry("script-keys-of-array", ScriptCollections::keysOfArray, "for_in_statement"),
                entry("script-number-sort", ScriptCollections::numberSort, "call_expression"),
                entry("script-index-as-truth", ScriptCollections::indexAsTruth, "call_expression"),
                entry("script-parse-callback", ScriptCollections::parseCallback, "call_expression"),
                entry("script-hole-map", ScriptCollections::holeMap, "call_expression"),
                entry("script-shared-fill", ScriptCollections::sharedFill, "call_expression"),
                entry("script-reduce-start", ScriptCollections::reduceStart, "call_expression"),
                entry(
                        "script-change-while-iterating",
                        ScriptCollections::changeWhileIterating,
                        "call_expression"),
                entry(
                        "script-result-discarded",
                        ScriptCollections::discarded,
                        "expression_statement"),
                entry(
                        "script-length-index",
                        ScriptCollections::lengthIndex,
                        "subscript_expression"),
                entry("script-for-direction", ScriptCollections::direction, "for_statement"),
                entry("script-equality-in-for", ScriptCollections::equality, "for_statement"),
                entry("script-comparator-truth", ScriptCollections::comparator, "call_expression"),
                entry("script-called-length", ScriptCollections::calledLength, "call_expression"),
                entry(
                        "script-text-changed",
                        ScriptCollections::textChanged,
                        "assignment_expression"),
                entry(
                        "script-uncalled-method",
                        ScriptCollections::uncalled,
                        "expression_statement"));
    }

    private static Map.Entry<String, Check> entry(String name, Check.Visit visit, String... types) {
        return Map.entry(name, Check.on(visit, types));
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
        if (has(loop, "in") && isArray(part(loop, "right"), file)) {
            report.mark(loop.start(), part(loop, "right").end());
        }
    }

    private static void numberSort(SyntaxNode call, File file, Report report) {
        SyntaxNode object = receiver(call, "sort");
        if (object == null || !Script.arguments(call).isEmpty()) {
            return;
        }
        SyntaxNode array = object.is("array") ? object : Script.value(object, file);
        boolean numbers =
                isA(array, "array")
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
        boolean finds =
                receiver(call, "indexOf") != null
                        || receiver(call, "lastIndexOf") != null
                        || receiver(call, "findIndex") != null
                        || receiver(call, "search") != null;
        SyntaxNode place = Script.wrapped(call);
        SyntaxNode above = place.parent();
        if (!finds || above == null) {
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
        if (truth || zero) {
            report.mark(zero ? above : call);
        }
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
                isA(node, "new_expression", "call_expression")
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
                        || (isA(value, "call_expression") && receiver(value, "fill") != null);
        if (made && (sized(object, file) != null || object.is("call_expression"))) {
            report.mark(given.getFirst());
        }
    }

    private static void reduceStart(SyntaxNode call, File file, Report report) {
        SyntaxNode object = receiver(call, "reduce");
        SyntaxNode last = isA(object, "call_expression") ? Script.callee(object) : null;
        String before = Script.property(last);
        if (Script.arguments(call).size() == 1
                && before != null
                && Set.of("filter", "match", "slice").contains(before)) {
            report.mark(last == null ? call : call);
        }
    }

    private static void changeWhileIterating(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        String method = Script.property(callee);
        SyntaxNode object = part(callee, "object");
        if (method == null || !CHANGING.contains(method) || !isA(object, "identifier")) {
            return;
        }
        for (SyntaxNode at = call.parent(); at != null; at = at.parent()) {
            if (at.is("for_in_statement") && has(at, "of")) {
                SyntaxNode over = part(at, "right");
                if (Script.isName(over, object.text()) && !isLeft(call, at)) {
                    report.mark(call).because(over, "the loop goes through this");
                }
                return;
            }
            SyntaxNode list = at.parent();
            boolean callback =
                    at.is("arrow_function", "function_expression") && isA(list, "arguments");
            if (callback && isA(list.parent(), "call_expression")) {
                SyntaxNode over = receiver(list.parent(), "forEach");
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
            if (isA(owner, "statement_block") || isA(owner, "if_statement")) {
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
        SyntaxNode callee = isA(call, "call_expression") ? Script.callee(call) : null;
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
        if (!callback && (known || onlyText)) {
            report.mark(call);
        }
    }

    private static void lengthIndex(SyntaxNode access, File file, Report report) {
        SyntaxNode object = part(access, "object");
        SyntaxNode index = part(access, "index");
        boolean past =
                object != null
                        && index != null
                        && "length".equals(Script.property(index))
                        && part(index, "object") instanceof SyntaxNode of
                        && Script.same(of, object);
        boolean stored = past && Script.isWritten(access);
        if (past && !stored) {
            report.mark(access);
        }
    }

    private static void direction(SyntaxNode loop, File file, Report report) {
        SyntaxNode condition = part(loop, "condition");
        if (isA(condition, "expression_statement")) {
            condition = Script.bare(condition.namedChildren().getFirst());
        }
        SyntaxNode change = part(loop, "increment");
        if (condition == null || change == null || !condition.is("binary_expression")) {
            return;
        }
        for (String side : new String[] {"left", "right"}) {
            SyntaxNode counter = part(condition, side);
            if (!isA(counter, "identifier")) {
                continue;
            }
            String operator = operator(condition);
            boolean less = operator.startsWith("<");
            boolean more = operator.startsWith(">");
            int wanted = (less ? 1 : more ? -1 : 0) * (side.equals("left") ? 1 : -1);
            if (operator.length() < 3
                    && wanted != 0
                    && step(change, counter.text(), file) == -wanted) {
                report.mark(loop);
                return;
            }
        }
    }

    /** Which way a counter goes: 1 up, -1 down, 0 where that is not known. */
    private static int step(SyntaxNode change, String counter, File file) {
        if (change.is("sequence_expression")) {
            int all = 0;
            for (SyntaxNode each : change.namedChildren()) {
                SyntaxNode part = Script.bare(each);
                boolean touches = false;
                for (SyntaxNode node : part.walk()) {
                    touches |= Script.isName(node, counter) && Script.isWritten(node);
                }
                if (touches) {
                    int one = step(part, counter, file);
                    if (one == 0 || all != 0) {
                        return 0;
                    }
                    all = one;
                }
            }
            return all;
        }
        if (change.is("update_expression")) {
            boolean own = Script.isName(part(change, "argument"), counter);
            return own ? (operator(change).equals("++") ? 1 : -1) : 0;
        }
        if (!change.is("augmented_assignment_expression")
                || !Script.isName(part(change, "left"), counter)) {
            return 0;
        }
        int sign = operator(change).equals("+=") ? 1 : operator(change).equals("-=") ? -1 : 0;
        SyntaxNode right = part(change, "right");
        return sign == 0 || right == null ? 0 : sign * sign(right, file);
    }

    private static int sign(SyntaxNode node, File file) {
        SyntaxNode of = node.is("identifier") ? Script.value(node, file) : node;
        int sign = 1;
        if (isA(of, "unary_expression")) {
            if (!Set.of("-", "+").contains(operator(of))) {
                return 0;
            }
            sign = operator(of).equals("-") ? -1 : 1;
            of = part(of, "argument");
        }
        if (!isA(of, "number")) {
            return 0;
        }
        String text = of.text();
        Double value =
                Numerals.value(text.endsWith("n") ? text.substring(0, text.length() - 1) : text);
        return value == null || value == 0 ? 0 : sign;
    }

    private static void equality(SyntaxNode loop, File file, Report report) {
        SyntaxNode condition = part(loop, "condition");
        SyntaxNode change = part(loop, "increment");
        if (isA(condition, "expression_statement")) {
            condition = Script.bare(condition.namedChildren().getFirst());
        }
        if (condition == null || change == null || !condition.is("binary_expression")) {
            return;
        }
        String operator = operator(condition);
        SyntaxNode counter = part(condition, "left");
        boolean counts = isA(counter, "identifier") && step(change, counter.text(), file) != 0;
        if (counts && (operator.equals("==") || operator.equals("==="))) {
            report.mark(condition);
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
        if (isA(body, "statement_block") && body.namedChildren().size() == 1) {
            List<SyntaxNode> inner = body.namedChildren().getFirst().namedChildren();
            body =
                    body.namedChildren().getFirst().is("return_statement") && !inner.isEmpty()
                            ? Script.bare(inner.getFirst())
                            : null;
        }
        if (isA(body, "binary_expression")
                && Set.of("<", ">", "<=", ">=").contains(operator(body))) {
            report.mark(body);
        }
    }

    private static void calledLength(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        if (isA(callee, "member_expression")
                && "length".equals(Script.property(callee))
                && Script.arguments(call).isEmpty()) {
            report.mark(call);
        }
    }

    private static void textChanged(SyntaxNode assignment, File file, Report report) {
        SyntaxNode target = part(assignment, "left");
        if (isA(target, "subscript_expression")
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
                isA(value, "member_expression")
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
        Symbol symbol = isA(value, "identifier") ? Script.symbol(value, file) : null;
        if (known || (symbol != null && symbol.is(Symbol.Kind.FUNCTION))) {
            report.mark(value);
        }
    }
}
