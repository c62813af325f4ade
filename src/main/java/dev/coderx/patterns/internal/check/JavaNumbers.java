package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Arithmetic of Java whose result is not what it looks like. */
final class JavaNumbers {

    private static final Pattern SUFFIX = Pattern.compile("[dDfFlL]$");
    private static final Pattern ZERO = Pattern.compile("0(\\.0*)?");
    private static final Pattern ONE = Pattern.compile("1(\\.0*)?");

    private static final Set<String> SHIFTS = Set.of("<<", ">>", ">>>");

    private JavaNumbers() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-shift-range",
                        Check.on(JavaNumbers::shift, "binary_expression", "assignment_expression")),
                Map.entry(
                        "java-random-modulus",
                        Check.on(JavaNumbers::randomModulus, "binary_expression")),
                Map.entry(
                        "java-absolute-random",
                        Check.on(JavaNumbers::absolute, "method_invocation")),
                Map.entry(
                        "java-float-counter", Check.on(JavaNumbers::floatCounter, "for_statement")),
                Map.entry(
                        "java-needless-math",
                        Check.on(
                                JavaNumbers::needlessMath,
                                "method_invocation",
                                "binary_expression")),
                Map.entry("java-clamp", Check.on(JavaNumbers::clamp, "method_invocation")));
    }

    private static void shift(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node).replace("=", "");
        if (!SHIFTS.contains(operator)) {
            return;
        }
        String type =
                Primitives.promoted(
                        Primitives.unboxed(file.declaredTypes().of(node.child("left"))));
        Optional<Long> by = node.child("right").flatMap(JavaCode::number);
        if (type.isEmpty() || by.isEmpty()) {
            return;
        }
        long bits = type.equals("long") ? 64 : 32;
        if (Math.abs(by.get()) >= bits) {
            report.mark(node);
        }
    }

    private static void randomModulus(SyntaxNode node, File file, Report report) {
        boolean drawn =
                node.child("left")
                        .filter(c -> JavaCode.calls(c, "nextInt"))
                        .filter(c -> JavaCode.arguments(c).isEmpty())
                        .flatMap(c -> c.child("object"))
                        .filter(o -> file.declaredTypes().of(o).endsWith("Random"))
                        .isPresent();
        if (drawn && JavaCode.operator(node).equals("%")) {
            report.mark(node);
        }
    }

    private static void absolute(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        if (!JavaCode.callsOn(call, "Math", "abs") || arguments.size() != 1) {
            return;
        }
        SyntaxNode inner = JavaCode.bare(arguments.get(0));
        boolean any =
                JavaCode.calls(inner, "nextInt", "nextLong")
                        && JavaCode.arguments(inner).isEmpty()
                        && inner.child("object")
                                .filter(o -> file.declaredTypes().of(o).endsWith("Random"))
                                .isPresent();
        boolean hash = JavaCode.calls(inner, "hashCode") && inner.child("object").isPresent();
        if (any || hash) {
            report.mark(call);
        }
    }

    private static void floatCounter(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> update =
                loop.child("update").filter(u -> u.is("assignment_expression"));
        Optional<SyntaxNode> step = update.flatMap(u -> u.child("right"));
        boolean fraction =
                update.flatMap(u -> u.child("left"))
                        .map(file.declaredTypes()::of)
                        .filter(Primitives::isFractional)
                        .isPresent();
        if (fraction
                && step.flatMap(JavaCode::number).isEmpty()
                && loop.child("condition").isPresent()) {
            report.mark(loop);
        }
    }

    private static void needlessMath(SyntaxNode node, File file, Report report) {
        if (node.is("binary_expression")) {
            boolean byOne =
                    JavaCode.operator(node).equals("%")
                            && node.child("right")
                                    .flatMap(JavaCode::number)
                                    .filter(n -> n == 1)
                                    .isPresent();
            if (byOne
                    && Primitives.isWhole(
                            Primitives.unboxed(file.declaredTypes().of(node.child("left"))))) {
                report.mark(node);
            }
            return;
        }
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        if (arguments.isEmpty() || !JavaCode.text(node, "object").equals("Math")) {
            return;
        }
        SyntaxNode given = JavaCode.bare(arguments.get(0));
        while (given.is("cast_expression")) {
            given = JavaCode.bare(given, "value").orElse(given);
            if (!given.is("cast_expression")) {
                break;
            }
        }
        boolean whole = Primitives.isWhole(Primitives.unboxed(file.declaredTypes().of(given)));
        String digits = SUFFIX.matcher(given.text()).replaceAll("");
        boolean number = given.is("decimal_integer_literal", "decimal_floating_point_literal");
        boolean zero = number && ZERO.matcher(digits).matches();
        boolean one = number && ONE.matcher(digits).matches();
        boolean needless =
                switch (JavaCode.name(node)) {
                    case "abs" -> number || given.is("character_literal");
                    case "ceil", "floor", "rint", "round" -> whole;
                    case "acos", "asin", "atan", "cbrt", "exp", "log", "log10", "sqrt" ->
                            zero || one;
                    case "toDegrees" -> zero || one;
                    case "cos",
                            "cosh",
                            "expm1",
                            "sin",
                            "sinh",
                            "tan",
                            "tanh",
                            "toRadians",
                            "atan2" ->
                            zero;
                    default -> false;
                };
        if (needless) {
            report.mark(node);
        }
    }

    private static void clamp(SyntaxNode call, File file, Report report) {
        String inner =
                JavaCode.callsOn(call, "Math", "min")
                        ? "max"
                        : JavaCode.callsOn(call, "Math", "max") ? "min" : "";
        if (inner.isEmpty() || JavaCode.arguments(call).size() != 2) {
            return;
        }
        long nested =
                JavaCode.arguments(call).stream()
                        .filter(a -> JavaCode.callsOn(a, "Math", inner))
                        .count();
        if (nested == 1) {
            report.mark(call);
        }
    }
}
