package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of comparisons with numbers, lengths and empty collections in Python. */
final class PythonMeasures {

    private static final Pattern NAN_OF_MODULE = Pattern.compile("\\w+\\.(nan|NaN|NAN)");
    private static final Pattern NAN = Pattern.compile("nan|NaN|NAN");
    private static final Pattern WHOLE = Pattern.compile("\\d+\\.0*");

    private PythonMeasures() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "python-nan-comparison",
                        Check.on(PythonMeasures::nan, "comparison_operator")),
                Map.entry(
                        "python-float-equality",
                        Check.on(PythonMeasures::floatEquality, "comparison_operator")),
                Map.entry(
                        "python-length-bound",
                        Check.on(PythonMeasures::lengthBound, "comparison_operator")),
                Map.entry(
                        "python-length-as-condition",
                        Check.on(PythonMeasures::lengthAsCondition, "call")),
                Map.entry(
                        "python-empty-comparison",
                        Check.on(PythonMeasures::emptyComparison, "comparison_operator")));
    }

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=", "==", "!=", "<>");

    private static final Set<String> EMPTY = Set.of("[]", "{}", "()");

    private static boolean isNan(SyntaxNode node, File file) {
        String name = PythonShapes.dotted(node);
        if (!name.isEmpty() && !name.toLowerCase(Locale.ROOT).endsWith("nan")) {
            return false;
        }
        if (NAN_OF_MODULE.matcher(name).matches()) {
            return file.outline().imported(name.substring(0, name.indexOf('.')));
        }
        if (NAN.matcher(name).matches()) {
            return file.outline().imported(name);
        }
        String callee = PythonShapes.callee(node);
        if (callee.equals("float") || callee.endsWith("Decimal")) {
            return PythonShapes.arguments(node).size() == 1
                    && PythonShapes.literal(PythonShapes.arguments(node).get(0))
                            .filter(text -> text.equalsIgnoreCase("nan"))
                            .isPresent();
        }
        return false;
    }

    private static void nan(SyntaxNode comparison, File file, Report report) {
        String sign = PythonTests.operator(comparison);
        boolean asks = sign.startsWith("is") || sign.equals("==") || sign.equals("!=");
        if (asks
                && PythonTests.operands(comparison).stream()
                        .anyMatch(operand -> isNan(operand, file))) {
            report.mark(comparison);
        }
    }

    private static void floatEquality(SyntaxNode comparison, File file, Report report) {
        String sign = PythonTests.operator(comparison);
        if (!sign.equals("==") && !sign.equals("!=")) {
            return;
        }
        for (SyntaxNode operand : PythonTests.operands(comparison)) {
            SyntaxNode value = PythonShapes.bare(operand);
            boolean fraction =
                    value.is("float")
                            || (file.types().of(value).is(Type.Kind.FLOAT)
                                    && value.is("binary_operator", "identifier"))
                            || (value.is("binary_operator")
                                    && value.namedChildren().stream()
                                            .anyMatch(part -> part.is("float")));
            // whole numbers written with a point, such as 0.0, are exact
            boolean exact = value.is("float") && WHOLE.matcher(value.text()).matches();
            if (fraction && !exact) {
                report.mark(comparison);
                return;
            }
        }
    }

    private static boolean isLength(SyntaxNode node, File file) {
        SyntaxNode call = PythonShapes.bare(node);
        return PythonShapes.calls(call, "len")
                && file.scopes().resolve(call.child("function").orElse(call)).isEmpty();
    }

    private static void lengthBound(SyntaxNode comparison, File file, Report report) {
        List<SyntaxNode> operands = PythonTests.operands(comparison);
        if (operands.size() != 2) {
            return;
        }
        String sign = PythonTests.operator(comparison);
        SyntaxNode left = PythonShapes.bare(operands.get(0));
        SyntaxNode right = PythonShapes.bare(operands.get(1));
        boolean first =
                right.hasText("0")
                        && (sign.equals("<") || sign.equals(">="))
                        && isLength(left, file);
        boolean second =
                left.hasText("0")
                        && (sign.equals(">") || sign.equals("<="))
                        && isLength(right, file);
        if (first || second) {
            report.mark(comparison);
        }
    }

    private static void lengthAsCondition(SyntaxNode call, File file, Report report) {
        if (!isLength(call, file) || !isCondition(call)) {
            return;
        }
        List<SyntaxNode> given = PythonShapes.arguments(call);
        if (given.size() != 1) {
            return;
        }
        boolean collection =
                file.types()
                        .of(given.get(0))
                        .is(
                                Type.Kind.LIST,
                                Type.Kind.TUPLE,
                                Type.Kind.SET,
                                Type.Kind.DICT,
                                Type.Kind.STRING);
        if (collection) {
            report.mark(call);
        }
    }

    /** Whether only the truth of the expression matters. */
    private static boolean isCondition(SyntaxNode node) {
        SyntaxNode at = node;
        SyntaxNode above = node.parent();
        while (above != null
                && above.is("parenthesized_expression", "not_operator", "boolean_operator")) {
            if (above.is("not_operator")) {
                return true;
            }
            at = above;
            above = above.parent();
        }
        return above != null
                && (at.field().equals("condition")
                        || (above.is("if_clause", "assert_statement")
                                && above.namedChildren().get(0) == at)
                        || (above.is("conditional_expression")
                                && above.namedChildren().size() == 3
                                && above.namedChildren().get(1) == at));
    }

    private static void emptyComparison(SyntaxNode comparison, File file, Report report) {
        List<SyntaxNode> operands = PythonTests.operands(comparison);
        if (operands.size() != 2 || !ORDER.contains(PythonTests.operator(comparison))) {
            return;
        }
        boolean left = EMPTY.contains(operands.get(0).text().replace(" ", ""));
        boolean right = EMPTY.contains(operands.get(1).text().replace(" ", ""));
        SyntaxNode other = operands.get(left ? 1 : 0);
        if (left != right
                && file.types().of(other).is(Type.Kind.LIST, Type.Kind.DICT, Type.Kind.TUPLE)) {
            report.mark(comparison);
        }
    }
}
