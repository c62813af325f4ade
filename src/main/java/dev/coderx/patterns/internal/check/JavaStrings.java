package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mistakes with Java's strings. */
final class JavaStrings {

    private JavaStrings() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-array-text",
                        Check.on(
                                JavaStrings::arrayText,
                                "method_invocation",
                                "binary_expression",
                                "assignment_expression")),
                Map.entry("java-array-hash", Check.on(JavaStrings::arrayHash, "method_invocation")),
                Map.entry(
                        "java-needless-to-string",
                        Check.on(JavaStrings::toText, "method_invocation")),
                Map.entry(
                        "java-needless-value-of",
                        Check.on(JavaStrings::valueOf, "binary_expression")),
                Map.entry(
                        "java-empty-concat",
                        Check.on(JavaStrings::emptyConcat, "binary_expression")),
                Map.entry("java-trim-to-ask", Check.on(JavaStrings::trimmed, "method_invocation")),
                Map.entry(
                        "java-empty-by-length",
                        Check.on(JavaStrings::byLength, "binary_expression")),
                Map.entry(
                        "java-literal-last",
                        Check.on(JavaStrings::literalLast, "method_invocation")),
                Map.entry("java-char-sum", Check.on(JavaStrings::charSum, "binary_expression")));
    }

    private static void arrayText(SyntaxNode node, File file, Report report) {
        if (node.is("method_invocation")) {
            List<SyntaxNode> arguments = JavaCode.arguments(node);
            boolean own =
                    JavaCode.calls(node, "toString")
                            && arguments.isEmpty()
                            && JavaComparisons.isArray(node.child("object"), file);
            boolean given =
                    arguments.size() == 1
                            && (JavaCode.callsOn(node, "System.out", "println", "print")
                                    || JavaCode.callsOn(node, "System.err", "println", "print")
                                    || JavaCode.callsOn(node, "String", "valueOf")
                                    || (JavaCode.calls(node, "append")
                                            && JavaBuilders.isBuilder(node.child("object"), file)))
                            && isTextless(arguments.get(0), file);
            if (own || given) {
                report.mark(node);
            }
            return;
        }
        String operator = JavaCode.operator(node);
        boolean joins = operator.equals("+") || operator.equals("+=");
        if (joins && file.declaredTypes().of(node).equals("String")) {
            for (String side : List.of("left", "right")) {
                boolean assigned = side.equals("left") && operator.equals("+=");
                if (!assigned
                        && node.child(side)
                                .filter(s -> JavaComparisons.isArray(Optional.of(s), file))
                                .isPresent()) {
                    report.mark(node);
                }
            }
        }
    }

    /** An array other than of characters: those are printed as text. */
    private static boolean isTextless(SyntaxNode node, File file) {
        String type = file.declaredTypes().of(node);
        return type.endsWith("[]") && !type.equals("char[]");
    }

    private static void arrayHash(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean own =
                JavaCode.calls(node, "hashCode")
                        && arguments.isEmpty()
                        && JavaComparisons.isArray(node.child("object"), file);
        boolean given =
                JavaCode.callsOn(node, "Objects", "hash", "hashCode")
                        && arguments.stream()
                                .anyMatch(a ->
                                        JavaComparisons.isArray(Optional.of(a), file)
                                                && (arguments.size() > 1
                                                        || JavaCode.calls(node, "hashCode")
                                                        || Primitives.isPrimitive(
                                                                file.declaredTypes()
                                                                        .of(a)
                                                                        .replaceFirst(
                                                                                "\\[\\]$", ""))));
        if (own || given) {
            report.mark(node);
        }
    }

    private static void toText(SyntaxNode node, File file, Report report) {
        if (JavaCode.calls(node, "toString")
                && JavaCode.arguments(node).isEmpty()
                && file.declaredTypes().of(node.child("object")).equals("String")) {
            report.mark(node);
        }
    }

    private static void valueOf(SyntaxNode node, File file, Report report) {
        if (!JavaCode.operator(node).equals("+")) {
            return;
        }
        Optional<SyntaxNode> left = node.child("left");
        Optional<SyntaxNode> right = node.child("right");
        boolean leftText = file.declaredTypes().of(left).equals("String");
        boolean rightText = right.filter(r -> isValueOf(r, file)).isPresent();
        boolean first =
                left.filter(l -> isValueOf(l, file)).isPresent()
                        && file.declaredTypes().of(right).equals("String");
        if (rightText && leftText) {
            report.mark(right.get());
        } else if (first) {
            report.mark(left.get());
        }
    }

    private static boolean isValueOf(SyntaxNode node, File file) {
        return JavaCode.callsOn(node, "String", "valueOf")
                && JavaCode.arguments(node).size() == 1
                && !file.declaredTypes().of(JavaCode.arguments(node).get(0)).equals("char[]");
    }

    private static void emptyConcat(SyntaxNode node, File file, Report report) {
        if (!JavaCode.operator(node).equals("+")) {
            return;
        }
        boolean empty =
                node.child("left").filter(l -> l.hasText("\"\"")).isPresent()
                        || node.child("right").filter(l -> l.hasText("\"\"")).isPresent();
        if (empty && node.ancestor("annotation").isEmpty()) {
            report.mark(node);
        }
    }

    private static void trimmed(SyntaxNode node, File file, Report report) {
        boolean asks =
                JavaCode.calls(node, "isEmpty", "isBlank")
                        || (JavaCode.calls(node, "length")
                                && node.parent() != null
                                && node.parent().is("binary_expression")
                                && JavaCode.number(other(node)).filter(n -> n == 0).isPresent());
        Optional<SyntaxNode> object = node.child("object");
        boolean copies =
                object.filter(o ->
                                JavaCode.calls(o, "trim", "strip", "stripLeading", "stripTrailing"))
                        .filter(o -> JavaCode.arguments(o).isEmpty())
                        .flatMap(o -> o.child("object"))
                        .isPresent();
        if (asks && copies) {
            report.mark(node);
        }
    }

    private static SyntaxNode other(SyntaxNode side) {
        SyntaxNode parent = side.parent();
        if (parent == null) {
            return side;
        }
        return parent.namedChildren().stream().filter(n -> n != side).findFirst().orElse(side);
    }

    private static void byLength(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> left = JavaCode.bare(node, "left");
        Optional<SyntaxNode> right = JavaCode.bare(node, "right");
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        boolean reversed = isCount(right.get(), file);
        SyntaxNode count = reversed ? right.get() : left.get();
        Optional<Long> number = JavaCode.number(reversed ? left.get() : right.get());
        if (number.isEmpty() || !isCount(count, file)) {
            return;
        }
        String operator = JavaCode.operator(node);
        String asked =
                reversed
                        ? operator.replace('<', '#').replace('>', '<').replace('#', '>')
                        : operator;
        boolean empty =
                number.get() == 0
                        ? Set.of("==", "!=", ">").contains(asked)
                        : number.get() == 1 && Set.of("<", ">=").contains(asked);
        if (empty) {
            report.mark(node);
        }
    }

    private static boolean isCount(SyntaxNode node, File file) {
        if (!JavaCode.calls(node, "size") || !JavaCode.arguments(node).isEmpty()) {
            return false;
        }
        return JavaCollections.isCollection(file.declaredTypes().of(node.child("object")));
    }

    private static void literalLast(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean compares =
                JavaCode.calls(
                                node,
                                "equals",
                                "equalsIgnoreCase",
                                "compareTo",
                                "compareToIgnoreCase",
                                "contentEquals")
                        && arguments.size() == 1
                        && (arguments.get(0).is("string_literal")
                                || isTextConstant(arguments.get(0), file));
        Optional<SyntaxNode> object = node.child("object").map(JavaCode::bare);
        if (compares && object.isPresent() && !object.get().is("string_literal")) {
            report.mark(node);
        }
    }

    private static boolean isTextConstant(SyntaxNode name, File file) {
        return file.declaredTypes()
                .declaration(name)
                .filter(d -> d.type().equals("String") && d.field())
                .filter(d ->
                        d.node().child("value").filter(v -> v.is("string_literal")).isPresent())
                .map(d -> d.node().parent())
                .filter(f -> JavaCode.has(f, "static") && JavaCode.has(f, "final"))
                .isPresent();
    }

    private static void charSum(SyntaxNode node, File file, Report report) {
        SyntaxNode parent = node.parent();
        boolean chars =
                JavaCode.operator(node).equals("+")
                        && node.child("left").filter(l -> l.is("character_literal")).isPresent()
                        && node.child("right").filter(l -> l.is("character_literal")).isPresent();
        if (!chars) {
            return;
        }
        boolean text =
                parent != null
                        && parent.is("binary_expression", "argument_list", "variable_declarator");
        String wanted =
                parent != null && parent.is("variable_declarator")
                        ? file.declaredTypes()
                                .declaration(parent.child("name").orElse(parent))
                                .map(DeclaredTypes.Declared::type)
                                .orElse("")
                        : "";
        if (text && !Primitives.isNumeric(wanted)) {
            report.mark(node);
        }
    }
}
