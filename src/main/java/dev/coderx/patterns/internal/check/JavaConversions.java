package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers of Java that change their type on the way. */
final class JavaConversions {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*");
    private static final Set<String> DRAWS = Set.of("random", "nextDouble", "nextFloat");
    private static final Set<String> LONGS = Set.of("long", "Long");

    private JavaConversions() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-double-decimal",
                        Check.on(JavaConversions::decimal, "object_creation_expression")),
                Map.entry(
                        "java-narrowing-assignment",
                        Check.on(JavaConversions::narrowing, "assignment_expression")),
                Map.entry(
                        "java-random-cast",
                        Check.on(JavaConversions::randomCast, "cast_expression")),
                Map.entry(
                        "java-narrow-arithmetic",
                        Check.on(
                                JavaConversions::narrowArithmetic,
                                "variable_declarator",
                                "assignment_expression",
                                "return_statement")),
                Map.entry(
                        "java-integer-division",
                        Check.on(JavaConversions::division, "binary_expression")));
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

    private static void narrowArithmetic(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> value =
                node.is("return_statement")
                        ? node.namedChildren().stream().findFirst().map(JavaCode::bare)
                        : JavaCode.bare(node, node.is("variable_declarator") ? "value" : "right");
        if (value.isPresent()
                && isArithmetic(value.get())
                && LONGS.contains(target(node, file))
                && overflows(value.get(), file)) {
            report.mark(value.get());
        }
    }

    /** The type of what a value is put into here. */
    private static String target(SyntaxNode node, File file) {
        DeclaredTypes types = file.declaredTypes();
        return switch (node.type()) {
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
    }

    private static boolean isArithmetic(SyntaxNode value) {
        return value.is("binary_expression") && ARITHMETIC.contains(JavaCode.operator(value));
    }

    /** A product or sum worked out as int; of small constants there is nothing to fear. */
    private static boolean overflows(SyntaxNode value, File file) {
        if (!file.declaredTypes().of(value).equals("int")) {
            return false;
        }
        Optional<Double> constant = constant(value, 8);
        return constant.map(c -> Math.abs(c) > Integer.MAX_VALUE)
                .orElseGet(() -> multiplies(value));
    }

    private static boolean multiplies(SyntaxNode value) {
        for (SyntaxNode part : value.find("binary_expression")) {
            if (JavaCode.operator(part).equals("*")) {
                return true;
            }
        }
        return false;
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
        if (!JavaCode.operator(node).equals("/")) {
            return;
        }
        wantedType(node, file)
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
}
