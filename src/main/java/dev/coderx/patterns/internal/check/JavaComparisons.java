package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Comparisons of Java that ask another question than they seem to. */
final class JavaComparisons {

    static final Set<String> ORDERS = Set.of("<", ">", "<=", ">=");
    private static final Set<String> ORDERED =
            Set.of("compareTo", "compare", "compareToIgnoreCase");
    private static final Set<String> VALUES =
            Set.of(
                    "BigInteger",
                    "BigDecimal",
                    "LocalDate",
                    "LocalTime",
                    "LocalDateTime",
                    "Instant",
                    "Duration",
                    "Period",
                    "ZonedDateTime",
                    "Date",
                    "UUID",
                    "StringBuilder");

    private JavaComparisons() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                equality("java-string-identity", JavaComparisons::strings),
                equality("java-boxed-identity", JavaComparisons::boxed),
                equality("java-optional-identity", JavaComparisons::optionals),
                equality("java-object-identity", JavaComparisons::values),
                equality("java-order-result", JavaComparisons::orderResult),
                equality("java-nan-comparison", (one, other) -> isNaN(one.node())),
                equality("java-modulus-sign", JavaComparisons::modulus),
                Map.entry(
                        "java-nan-order", Check.on(JavaComparisons::nanOrder, "binary_expression")),
                Map.entry(
                        "java-class-name-comparison",
                        Check.on(JavaComparisons::classNames, "method_invocation")),
                Map.entry(
                        "java-array-equality",
                        Check.on(JavaComparisons::arrays, "method_invocation")),
                Map.entry(
                        "java-index-of-positive",
                        Check.on(JavaComparisons::indexOf, "binary_expression")),
                Map.entry(
                        "java-size-never-negative",
                        Check.on(JavaComparisons::size, "binary_expression")));
    }

    /** A side of a comparison and its type. */
    private record Side(SyntaxNode node, String type, File file) {}

    private static Map.Entry<String, Check> equality(String name, BiPredicate<Side, Side> wrong) {
        return Map.entry(
                name,
                Check.on(
                        (node, file, report) -> {
                            String operator = JavaCode.operator(node);
                            if (!operator.equals("==") && !operator.equals("!=")) {
                                return;
                            }
                            Optional<SyntaxNode> left = JavaCode.bare(node, "left");
                            Optional<SyntaxNode> right = JavaCode.bare(node, "right");
                            if (left.isEmpty() || right.isEmpty()) {
                                return;
                            }
                            var a = side(left.get(), file);
                            var b = side(right.get(), file);
                            if (wrong.test(a, b) || wrong.test(b, a)) {
                                report.mark(node);
                            }
                        },
                        "binary_expression"));
    }

    private static Side side(SyntaxNode node, File file) {
        return new Side(node, file.declaredTypes().of(node), file);
    }

    private static boolean strings(Side one, Side other) {
        boolean objects =
                other.type().equals("String")
                        || other.type().equals("Object")
                        || (other.type().isEmpty() && !other.node().is("identifier"))
                        || one.node().is("string_literal");
        return one.type().equals("String")
                && objects
                && !other.type().equals("null")
                && !askedBoth(one.node());
    }

    private static boolean boxed(Side one, Side other) {
        return Primitives.isBoxed(one.type())
                && one.type().equals(other.type())
                && !one.type().equals("Boolean")
                && !askedBoth(one.node());
    }

    private static boolean optionals(Side one, Side other) {
        return DeclaredTypes.raw(one.type()).startsWith("Optional") && sameRaw(one, other);
    }

    private static boolean values(Side one, Side other) {
        boolean ownEquals =
                VALUES.contains(one.type())
                        || one.file()
                                .declaredTypes()
                                .type(one.type())
                                .filter(t -> t.is("class_declaration", "record_declaration"))
                                .filter(t ->
                                        t.is("record_declaration")
                                                || JavaContracts.definesEquals(t))
                                .isPresent();
        return ownEquals
                && sameRaw(one, other)
                && !one.node().is("this")
                && !other.node().is("this")
                && !askedBoth(one.node());
    }

    private static boolean sameRaw(Side one, Side other) {
        return DeclaredTypes.raw(one.type()).equals(DeclaredTypes.raw(other.type()));
    }

    /** Whether the same condition also asks with equals, as a quick way before the slow one. */
    private static boolean askedBoth(SyntaxNode side) {
        SyntaxNode top = side;
        for (SyntaxNode node = side.parent(); node != null; node = node.parent()) {
            if (!node.is("binary_expression", "parenthesized_expression", "ternary_expression")) {
                break;
            }
            top = node;
        }
        return top.text().contains("quals(")
                || top.ancestor("method_declaration")
                        .filter(m -> JavaCode.name(m).equals("equals"))
                        .isPresent();
    }

    private static boolean orderResult(Side one, Side other) {
        Optional<Long> number = other.file().declaredTypes().number(other.node());
        return number.isPresent() && number.get() != 0 && isOrdering(one.node());
    }

    private static boolean isOrdering(SyntaxNode call) {
        return call.is("method_invocation")
                && ORDERED.contains(JavaCode.name(call))
                && JavaCode.arguments(call).size()
                        == (JavaCode.name(call).equals("compare") ? 2 : 1);
    }

    static boolean isNaN(SyntaxNode node) {
        return node.is("field_access")
                && JavaCode.text(node, "field").equals("NaN")
                && Set.of("Double", "Float").contains(JavaCode.text(node, "object"));
    }

    private static void nanOrder(SyntaxNode node, File file, Report report) {
        boolean nan =
                JavaCode.bare(node, "left").filter(JavaComparisons::isNaN).isPresent()
                        || JavaCode.bare(node, "right").filter(JavaComparisons::isNaN).isPresent();
        if (nan && ORDERS.contains(JavaCode.operator(node))) {
            report.mark(node);
        }
    }

    private static boolean modulus(Side one, Side other) {
        Optional<Long> number = JavaCode.number(other.node());
        if (number.isEmpty()
                || number.get() == 0
                || !one.node().is("binary_expression")
                || !JavaCode.operator(one.node()).equals("%")) {
            return false;
        }
        Optional<SyntaxNode> divided = JavaCode.bare(one.node(), "left");
        String type = one.file().declaredTypes().of(divided);
        boolean neverNegative =
                divided.filter(d ->
                                JavaCode.calls(d, "size", "length", "abs", "nextInt")
                                        || d.is("field_access", "decimal_integer_literal")
                                        || countsUp(d, one.file()))
                        .isPresent();
        return Set.of("int", "long", "short", "byte").contains(type) && !neverNegative;
    }

    /** Whether this is the counter of a loop that starts at a number from zero up. */
    private static boolean countsUp(SyntaxNode name, File file) {
        Optional<SyntaxNode> loop =
                file.declaredTypes()
                        .declaration(name)
                        .map(DeclaredTypes.Declared::node)
                        .filter(d -> d.child("value").flatMap(JavaCode::number).orElse(-1L) >= 0)
                        .map(SyntaxNode::parent)
                        .map(SyntaxNode::parent)
                        .filter(l -> l.is("for_statement"));
        return loop.flatMap(l -> l.child("update"))
                .filter(u -> u.text().contains("++") || u.text().contains("+="))
                .isPresent();
    }

    private static void classNames(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        if (!JavaCode.calls(call, "equals", "equalsIgnoreCase") || arguments.size() != 1) {
            return;
        }
        SyntaxNode object = call.child("object").map(JavaCode::bare).orElse(call);
        SyntaxNode argument = JavaCode.bare(arguments.get(0));
        boolean objectName = isClassName(object, file);
        boolean argumentName = isClassName(argument, file);
        boolean both = objectName && argumentName;
        boolean literal =
                (objectName && argument.is("string_literal"))
                        || (argumentName && object.is("string_literal"));
        if (both || literal) {
            report.mark(call);
        }
    }

    private static boolean isClassName(SyntaxNode node, File file) {
        return JavaCode.calls(node, "getName", "getSimpleName")
                && JavaCode.arguments(node).isEmpty()
                && node.child("object")
                        .filter(o ->
                                o.is("class_literal")
                                        || DeclaredTypes.raw(file.declaredTypes().of(o))
                                                .equals("Class"))
                        .isPresent();
    }

    private static void arrays(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        boolean method =
                JavaCode.calls(call, "equals") && arguments.size() == 1 && !isObjects(call);
        boolean function =
                JavaCode.calls(call, "equals", "equal") && arguments.size() == 2 && isObjects(call);
        if (method
                && isArray(call.child("object"), file)
                && isArray(Optional.of(arguments.get(0)), file)) {
            report.mark(call);
        } else if (function && arguments.stream().allMatch(a -> isArray(Optional.of(a), file))) {
            report.mark(call);
        }
    }

    static boolean isObjects(SyntaxNode call) {
        return call.child("object").filter(o -> o.hasText("Objects")).isPresent();
    }

    static boolean isArray(Optional<SyntaxNode> node, File file) {
        return file.declaredTypes().of(node).endsWith("[]");
    }

    private static void indexOf(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node);
        if (!operator.equals(">") && !operator.equals("<")) {
            return;
        }
        String found = operator.equals(">") ? "left" : "right";
        String limit = operator.equals(">") ? "right" : "left";
        boolean index =
                JavaCode.bare(node, found)
                        .filter(c -> JavaCode.calls(c, "indexOf") && c.child("object").isPresent())
                        .filter(c -> JavaCode.arguments(c).size() == 1)
                        .isPresent();
        boolean zero =
                JavaCode.bare(node, limit)
                        .flatMap(file.declaredTypes()::number)
                        .filter(n -> n == 0)
                        .isPresent();
        if (index && zero) {
            report.mark(node);
        }
    }

    private static void size(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node);
        String limit =
                operator.equals(">=") || operator.equals("<")
                        ? "right"
                        : operator.equals("<=") || operator.equals(">") ? "left" : "";
        if (limit.isEmpty()) {
            return;
        }
        String counted = limit.equals("right") ? "left" : "right";
        boolean zero =
                JavaCode.bare(node, limit)
                        .flatMap(JavaCode::number)
                        .filter(n -> n == 0)
                        .isPresent();
        boolean size = JavaCode.bare(node, counted).filter(c -> isSize(c, file)).isPresent();
        if (zero && size) {
            report.mark(node);
        }
    }

    static boolean isSize(SyntaxNode node, File file) {
        return (JavaCode.calls(node, "size", "length")
                        && node.child("object").isPresent()
                        && JavaCode.arguments(node).isEmpty())
                || (node.is("field_access")
                        && JavaCode.text(node, "field").equals("length")
                        && isArray(node.child("object"), file));
    }
}
