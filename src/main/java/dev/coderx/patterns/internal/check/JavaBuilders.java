package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Text put together in Java. */
final class JavaBuilders {

    private static final Pattern ONE_CHARACTER = Pattern.compile("\"([^\"\\\\]|\\\\.)\"");

    private static final Set<String> BUILDERS = Set.of("StringBuilder", "StringBuffer");
    private static final String[] LOOPS = {
        "for_statement", "enhanced_for_statement", "while_statement", "do_statement"
    };

    private JavaBuilders() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-builder-capacity",
                        Check.on(JavaBuilders::capacity, "object_creation_expression")),
                Map.entry(
                        "java-string-in-loop",
                        Check.on(JavaBuilders::built, "assignment_expression")),
                Map.entry(
                        "java-append-one", Check.on(JavaBuilders::appendOne, "method_invocation")),
                Map.entry(
                        "java-index-of-one",
                        Check.on(JavaBuilders::indexOfOne, "method_invocation")),
                Map.entry(
                        "java-length-by-builder",
                        Check.on(JavaBuilders::builderText, "method_invocation")));
    }

    private static void capacity(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        if (BUILDERS.contains(DeclaredTypes.text(node.child("type")))
                && arguments.size() == 1
                && Primitives.unboxed(file.declaredTypes().of(arguments.get(0))).equals("char")) {
            report.mark(node);
        }
    }

    static boolean isBuilder(Optional<SyntaxNode> object, File file) {
        return BUILDERS.contains(file.declaredTypes().of(object));
    }

    private static void built(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> left = node.child("left");
        Optional<SyntaxNode> loop =
                node.ancestor(
                                "for_statement",
                                "enhanced_for_statement",
                                "while_statement",
                                "do_statement",
                                "lambda_expression",
                                "class_body")
                        .filter(l -> l.is(LOOPS));
        if (left.isEmpty()
                || loop.isEmpty()
                || !file.declaredTypes().of(left.get()).equals("String")) {
            return;
        }
        boolean own =
                JavaCode.operator(node).equals("=")
                        && node.child("right")
                                .filter(r -> r.is("binary_expression"))
                                .filter(r -> startsWith(r, left.get().text()))
                                .isPresent();
        boolean before =
                file.declaredTypes()
                        .declaration(left.get())
                        .filter(d -> d.node().start() < loop.get().start())
                        .isPresent();
        if ((JavaCode.operator(node).equals("+=") || own) && before) {
            report.mark(node);
        }
    }

    private static boolean startsWith(SyntaxNode sum, String name) {
        SyntaxNode node = sum;
        while (node.is("binary_expression") && JavaCode.operator(node).equals("+")) {
            node = node.child("left").orElse(node);
            if (!node.is("binary_expression")) {
                return node.hasText(name);
            }
        }
        return false;
    }

    private static boolean isOne(SyntaxNode literal) {
        return literal.is("string_literal") && ONE_CHARACTER.matcher(literal.text()).matches();
    }

    private static void appendOne(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        if (JavaCode.calls(node, "append") && arguments.size() == 1 && isOne(arguments.get(0))) {
            SyntaxNode start = node;
            while (JavaCode.calls(start, "append")) {
                start = start.child("object").orElse(node.parent() == null ? node : node.parent());
            }
            String type = file.declaredTypes().of(start);
            if (BUILDERS.contains(type)) {
                report.mark(arguments.get(0));
            }
        }
    }

    private static void indexOfOne(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        if (JavaCode.calls(node, "indexOf", "lastIndexOf")
                && !arguments.isEmpty()
                && isOne(arguments.get(0))
                && file.declaredTypes().of(node.child("object")).equals("String")) {
            report.mark(node);
        }
    }

    private static void builderText(SyntaxNode node, File file, Report report) {
        boolean asks =
                JavaCode.calls(node, "length", "isEmpty") && JavaCode.arguments(node).isEmpty();
        boolean text =
                node.child("object")
                        .filter(o -> JavaCode.calls(o, "toString"))
                        .filter(o -> isBuilder(o.child("object"), file))
                        .isPresent();
        boolean equalsEmpty =
                JavaCode.calls(node, "equals")
                        && JavaCode.arguments(node).size() == 1
                        && JavaCode.arguments(node).get(0).hasText("\"\"");
        if ((asks || equalsEmpty) && text) {
            report.mark(node);
        }
    }
}
