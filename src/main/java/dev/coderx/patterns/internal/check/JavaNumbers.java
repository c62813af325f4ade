package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arithmetic of Java whose result is not what it looks like. */
final class JavaNumbers {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*");
    private static final Set<String> DRAWS = Set.of("random", "nextDouble", "nextFloat");

    private JavaNumbers() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-double-decimal",
                        Check.on(JavaNumbers::decimal, "object_creation_expression")),
                Map.entry(
                        "java-shift-range",
                        Check.on(JavaNumbers::shift, "binary_expression", "assignment_expression")),
                Map.entry(
                        "java-narrowing-assignment",
                        Check.on(JavaNumbers::narrowing, "assignment_expression")),
                Map.entry("java-random-cast", Check.on(JavaNumbers::randomCast, "cast_expression")),
                Map.entry(
                        "java-random-modulus",
                        Check.on(JavaNumbers::randomModulus, "binary_expression")),
                Map.entry(
                        "java-absolute-random",
                        Check.on(JavaNumbers::absolute, "method_invocation")),
                Map.entry(
                        "java-float-counter", Check.on(JavaNumbers::floatCounter, "for_statement")),
                Map.entry(
                        "java-narrow-arithmetic",
                        Check.on(
                                JavaNumbers::narrowArithmetic,
                                "variable_declarator",
                                "assignment_expression",
                                "return_statement")),
                Map.entry(
                        "java-integer-division",
                        Check.on(JavaNumbers::division, "binary_expression")),
                Map.entry(
                        "java-needless-math",
                        Check.on(
                                JavaNumbers::needlessMath,
                                "method_invocation",
                                "binary_expression")),
                Map.entry("java-clamp", Check.on(JavaNumbers::clamp, "method_invocation")));
    }

    private static void decimal(SyntaxNode creation, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(creation);
        if (!DeclaredTypes.text(creation.child("type")).equals("BigDecimal")
                || arguments.isEmpty()) {
            return;
        }
        String type = Primitives.unboxed(file.declaredTypes().of(arguments.get(0)));
        if (Primitives.isFractional(type)) {
            report.mark(creation);
        }
    }

    private static void shift(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node).replace("=", "");
        if (!Set.of("<<", ">>", ">>>").contains(operator)) {
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

    private static void narrowing(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node);
        if (operator.length() < 2 || !operator.endsWith("=")) {
            return;
        }
        DeclaredTypes types = file.declaredTypes();
        String left = types.of(node.child("left"));
        String right = types.of(node.child("right"));
        Optional<Long> constant = node.child("right").flatMap(JavaCode::number);
        boolean shift = operator.contains("<<") || operator.contains(">>");
        int have = Primitives.rank(left);
        int take = constant.isPresent() || shift ? 2 : Primitives.rank(right);
        boolean masks = operator.equals("&=") || operator.equals("|=") || operator.equals("^=");
        boolean fits = masks && constant.isPresent() && fits(constant.get(), left);
        boolean signs = left.equals("char") != right.equals("char") && take <= have && have < 2;
        if (have < 0 || Primitives.rank(right) < 0 || operator.equals(">>=") || fits) {
            return;
        }
        boolean widens = constant.isPresent() && !right.equals("int");
        int size = widens && !shift ? Primitives.rank(right) : take;
        if (size > have || (signs && !shift)) {
            report.mark(node);
        }
    }

    private static boolean fits(long value, String type) {
        return switch (type) {
            case "byte" -> value >= Byte.MIN_VALUE && value < 1 << Byte.SIZE;
            case "short" -> value >= Short.MIN_VALUE && value < 1 << Short.SIZE;
            case "char" -> value >= Character.MIN_VALUE && value <= Character.MAX_VALUE;
            case "int" -> value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
            default -> true;
        };
    }

    private static void randomCast(SyntaxNode cast, File file, Report report) {
        Optional<SyntaxNode> value = JavaCode.bare(cast, "value");
        boolean whole = cast.child("type").filter(t -> t.is("integral_type")).isPresent();
        if (whole && value.isPresent() && isDraw(value.get(), file)) {
            report.mark(cast);
        }
    }

    /** Whether a call gives a fraction from 0 to below 1. */
    private static boolean isDraw(SyntaxNode call, File file) {
        if (!call.is("method_invocation")
                || !DRAWS.contains(JavaCode.name(call))
                || !JavaCode.arguments(call).isEmpty()) {
            return false;
        }
        SyntaxNode object = call.child("object").orElse(call);
        return JavaCode.name(call).equals("random")
                ? object.hasText("Math")
                : file.declaredTypes().of(object).endsWith("Random")
                        || object.text().startsWith("ThreadLocalRandom.")
                        || JavaCode.simple(object.text()).startsWith("RandomUtils");
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

    private static void narrowArithmetic(SyntaxNode node, File file, Report report) {
        DeclaredTypes types = file.declaredTypes();
        String target =
                switch (node.type()) {
                    case "variable_declarator" ->
                            types.declaration(node.child("name").orElse(node))
                                    .map(DeclaredTypes.Declared::type)
                                    .orElse("");
                    case "assignment_expression" ->
                            JavaCode.operator(node).equals("=") ? types.of(node.child("left")) : "";
                    default ->
                            node.ancestor("method_declaration", "lambda_expression", "class_body")
                                    .filter(m -> m.is("method_declaration"))
                                    .map(m -> DeclaredTypes.text(m.child("type")))
                                    .orElse("");
                };
        if (!Set.of("long", "Long").contains(target)) {
            return;
        }
        Optional<SyntaxNode> value =
                node.is("return_statement")
                        ? node.namedChildren().stream().findFirst().map(JavaCode::bare)
                        : JavaCode.bare(node, node.is("variable_declarator") ? "value" : "right");
        if (value.isPresent() && overflows(value.get(), file)) {
            report.mark(value.get());
        }
    }

    /** A product or sum worked out as int; of small constants there is nothing to fear. */
    private static boolean overflows(SyntaxNode value, File file) {
        if (!value.is("binary_expression")
                || !ARITHMETIC.contains(JavaCode.operator(value))
                || !file.declaredTypes().of(value).equals("int")) {
            return false;
        }
        boolean product = false;
        for (SyntaxNode part : value.walk()) {
            product |= part.is("binary_expression") && JavaCode.operator(part).equals("*");
        }
        Optional<Double> constant = constant(value, 8);
        return constant.map(c -> Math.abs(c) > Integer.MAX_VALUE).orElse(product);
    }

    /** The exact value of constant arithmetic on whole numbers. */
    static Optional<Double> constant(SyntaxNode given, int levels) {
        SyntaxNode node = JavaCode.bare(given);
        Optional<Long> number = JavaCode.number(node);
        if (number.isPresent() || levels == 0) {
            return number.map(Long::doubleValue);
        }
        if (node.is("field_access") && node.hasText("Integer.MAX_VALUE")) {
            return Optional.of((double) Integer.MAX_VALUE);
        }
        if (node.is("field_access") && node.hasText("Integer.MIN_VALUE")) {
            return Optional.of((double) Integer.MIN_VALUE);
        }
        if (!node.is("binary_expression")) {
            return Optional.empty();
        }
        Optional<Double> left = node.child("left").flatMap(n -> constant(n, levels - 1));
        Optional<Double> right = node.child("right").flatMap(n -> constant(n, levels - 1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        double a = left.get();
        double b = right.get();
        return switch (JavaCode.operator(node)) {
            case "+" -> Optional.of(a + b);
            case "-" -> Optional.of(a - b);
            case "*" -> Optional.of(a * b);
            default -> Optional.empty();
        };
    }

    private static void division(SyntaxNode node, File file, Report report) {
        wantedType(node, file)
                .filter(place -> JavaCode.operator(node).equals("/"))
                .filter(Primitives::isFractional)
                .filter(place -> Primitives.isWhole(wholeType(node.child("left"), file)))
                .filter(place -> Primitives.isWhole(wholeType(node.child("right"), file)))
                .ifPresent(place -> report.mark(node));
    }

    /** The type of number that the place of an expression turns it into. */
    private static Optional<String> wantedType(SyntaxNode expression, File file) {
        DeclaredTypes types = file.declaredTypes();
        SyntaxNode at = expression;
        SyntaxNode parent = at.parent();
        while (parent != null && parent.is("parenthesized_expression")) {
            at = parent;
            parent = at.parent();
        }
        if (parent == null) {
            return Optional.empty();
        }
        return switch (parent.type()) {
            case "variable_declarator" ->
                    types.declaration(parent.child("name").orElse(parent))
                            .map(DeclaredTypes.Declared::type);
            case "assignment_expression" -> Optional.of(types.of(parent.child("left")));
            case "cast_expression" -> Optional.of(DeclaredTypes.text(parent.child("type")));
            case "binary_expression" -> {
                SyntaxNode here = at;
                boolean arithmetic = "+-*/".contains(JavaCode.operator(parent));
                Optional<SyntaxNode> other =
                        parent.namedChildren().stream().filter(n -> n != here).findFirst();
                String type = Primitives.unboxed(types.of(other));
                boolean fractional = arithmetic && Primitives.isFractional(type);
                yield fractional
                        ? Optional.of(type)
                        : Primitives.isWhole(type) && arithmetic
                                ? wantedType(parent, file)
                                : Optional.empty();
            }
            case "return_statement" ->
                    parent.ancestor("method_declaration", "lambda_expression", "class_body")
                            .filter(m -> m.is("method_declaration"))
                            .map(m -> DeclaredTypes.text(m.child("type")));
            default -> Optional.empty();
        };
    }

    private static String wholeType(Optional<SyntaxNode> side, File file) {
        return Primitives.unboxed(file.declaredTypes().of(side));
    }

    private static void needlessMath(SyntaxNode node, File file, Report report) {
        if (node.is("binary_expression")) {
            boolean byOne =
                    node.child("right").flatMap(JavaCode::number).filter(n -> n == 1).isPresent();
            String left = Primitives.unboxed(file.declaredTypes().of(node.child("left")));
            if (byOne && JavaCode.operator(node).equals("%") && Primitives.isWhole(left)) {
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
        String digits = given.text().replaceAll("[dDfFlL]$", "");
        boolean number = given.is("decimal_integer_literal", "decimal_floating_point_literal");
        boolean zero = number && digits.matches("0(\\.0*)?");
        boolean one = number && digits.matches("1(\\.0*)?");
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
