package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.model.Type.Kind;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of values of a type that does not fit what is done with them. */
final class PythonTypeMistakes {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d[\\d_]*");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)[+-]?(\\d*\\.?\\d*(e[+-]?\\d+)?|inf.*|nan)");

    private static final Set<String> TEXT_ONLY =
            Set.of("upper", "lower", "strip", "split", "replace", "startswith", "title", "isdigit");
    private static final Set<String> LIST_ONLY = Set.of("append", "extend", "sort", "insert");

    private static final Set<String> COUNTS = Set.of("count", "find", "index");

    private PythonTypeMistakes() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-text-plus-number",
                Check.on(PythonTypeMistakes::textPlusNumber, "binary_operator"),
                "python-text-number-comparison",
                Check.on(PythonTypeMistakes::comparison, "comparison_operator"),
                "python-text-changed",
                Check.on(PythonTypeMistakes::textChanged, "assignment", "augmented_assignment"),
                "python-no-such-method",
                Check.on(PythonTypeMistakes::noSuchMethod, "call"),
                "python-length-of-number",
                Check.on(PythonTypeMistakes::lengthOfNumber, "call"),
                "python-range-of-list",
                Check.on(PythonTypeMistakes::rangeOfList, "call"),
                "python-int-of-text",
                Check.on(PythonTypeMistakes::intOfText, "call"));
    }

    private static void textPlusNumber(SyntaxNode sum, File file, Report report) {
        List<SyntaxNode> parts = sum.namedChildren();
        if (sum.childOfType("+").isEmpty() || parts.size() != 2) {
            return;
        }
        Type left = file.types().of(parts.get(0));
        Type right = file.types().of(parts.get(1));
        boolean mixed =
                (left.is(Kind.STRING) && (right.isNumber() || right.is(Kind.LIST)))
                        || (right.is(Kind.STRING) && (left.isNumber() || left.is(Kind.LIST)))
                        || (left.is(Kind.LIST) && right.isNumber())
                        || (right.is(Kind.LIST) && left.isNumber());
        if (mixed) {
            report.mark(sum)
                    .because(parts.get(0), "This is " + name(left) + ".")
                    .because(parts.get(1), "This is " + name(right) + ".");
        }
    }

    private static String name(Type type) {
        return type.is(Kind.STRING) ? "a text" : type.is(Kind.LIST) ? "a list" : "a number";
    }

    private static void comparison(SyntaxNode comparison, File file, Report report) {
        List<SyntaxNode> parts = comparison.namedChildren();
        boolean plain =
                comparison.childOfType("in").isEmpty()
                        && comparison.childOfType("not in").isEmpty()
                        && comparison.childOfType("is").isEmpty()
                        && comparison.childOfType("is not").isEmpty();
        if (!plain || parts.size() != 2) {
            return;
        }
        Type left = file.types().of(parts.get(0));
        Type right = file.types().of(parts.get(1));
        boolean mixed =
                (left.is(Kind.STRING) && right.isNumber())
                        || (right.is(Kind.STRING) && left.isNumber())
                        || (left.is(Kind.LIST) && (right.isNumber() || right.is(Kind.STRING)))
                        || (right.is(Kind.LIST) && (left.isNumber() || left.is(Kind.STRING)));
        if (mixed) {
            report.mark(comparison)
                    .because(parts.get(0), "This is " + name(left) + ".")
                    .because(parts.get(1), "This is " + name(right) + ".");
        }
    }

    private static void textChanged(SyntaxNode assignment, File file, Report report) {
        SyntaxNode left = assignment.child("left").orElse(assignment);
        if (left.is("subscript")
                && left.child("value")
                        .filter(v -> file.types().of(v).is(Kind.STRING, Kind.TUPLE))
                        .isPresent()) {
            report.mark(assignment);
        }
    }

    private static void noSuchMethod(SyntaxNode call, File file, Report report) {
        String method = PythonShapes.method(call);
        if (!TEXT_ONLY.contains(method) && !LIST_ONLY.contains(method) && !method.equals("join")) {
            return;
        }
        SyntaxNode object = PythonShapes.receiver(call).orElse(call);
        Type type = file.types().of(object);
        boolean counted = COUNTS.contains(PythonShapes.method(object));
        boolean split = isSplit(object, file);
        boolean number = type.isNumber() || counted;
        boolean list = type.is(Kind.LIST) || split;
        boolean text = type.is(Kind.STRING) && !split;
        boolean wrong =
                (number && (TEXT_ONLY.contains(method) || LIST_ONLY.contains(method)))
                        || (list && (TEXT_ONLY.contains(method) || method.equals("join")))
                        || (text && LIST_ONLY.contains(method));
        if (wrong) {
            report.mark(call).because(object, "This has no method of that name.");
        }
    }

    /** Whether this is what {@code split} gives back, or a name that only ever holds that. */
    private static boolean isSplit(SyntaxNode node, File file) {
        Symbol symbol = LearnerCode.symbol(node, file);
        SyntaxNode value = node;
        if (symbol != null && symbol.writes().size() == 1) {
            value = Bindings.value(symbol.writes().get(0)).orElse(node);
        }
        return PythonShapes.method(value).equals("split");
    }

    private static void lengthOfNumber(SyntaxNode call, File file, Report report) {
        if (LearnerCode.callsWithOne(call, "len")
                && file.types().of(LearnerCode.arguments(call).get(0)).isNumber()) {
            report.mark(call);
        }
    }

    private static void rangeOfList(SyntaxNode call, File file, Report report) {
        if (!LearnerCode.callee(call).equals("range")) {
            return;
        }
        for (SyntaxNode argument : LearnerCode.arguments(call)) {
            Type type = file.types().of(argument);
            if (type.is(Kind.LIST, Kind.STRING, Kind.FLOAT, Kind.TUPLE, Kind.DICT)) {
                report.mark(call).because(argument, "range needs whole numbers.");
                return;
            }
        }
    }

    private static void intOfText(SyntaxNode call, File file, Report report) {
        String name = LearnerCode.callee(call);
        List<SyntaxNode> given = LearnerCode.arguments(call);
        if (given.size() != 1 || !given.get(0).is("string")) {
            return;
        }
        String text = LearnerValues.content(given.get(0)).strip();
        boolean wrong =
                (name.equals("int") && !WHOLE_NUMBER.matcher(text).matches())
                        || (name.equals("float") && !NUMBER.matcher(text).matches());
        if (wrong && !text.isEmpty() && call.ancestor("try_statement").isEmpty()) {
            report.mark(call);
        }
    }
}
