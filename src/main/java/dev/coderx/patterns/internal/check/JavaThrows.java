package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Java code throws, and says that it throws. */
final class JavaThrows {

    private static final Pattern AROUND_TESTS = Pattern.compile("setUp|tearDown");

    static final Set<String> RAW = Set.of("Exception", "RuntimeException", "Throwable", "Error");
    private static final NodeTypes CALLS =
            NodeTypes.of(
                    "explicit_constructor_invocation",
                    "object_creation_expression",
                    "method_invocation");
    private static final Set<String> UNCHECKED =
            Set.of(
                    "RuntimeException",
                    "NullPointerException",
                    "IllegalArgumentException",
                    "IllegalStateException",
                    "IndexOutOfBoundsException",
                    "ArrayIndexOutOfBoundsException",
                    "ArithmeticException",
                    "ClassCastException",
                    "NumberFormatException",
                    "UnsupportedOperationException");

    private JavaThrows() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("java-raw-throw", Check.on(JavaThrows::rawThrow, "throw_statement")),
                Map.entry(
                        "java-raw-throws",
                        Check.on(
                                JavaThrows::rawThrows,
                                "method_declaration",
                                "constructor_declaration")),
                Map.entry(
                        "java-unchecked-throws",
                        Check.on(
                                JavaThrows::uncheckedThrows,
                                "method_declaration",
                                "constructor_declaration")),
                Map.entry(
                        "java-unthrown-exception",
                        Check.on(JavaThrows::unthrown, "expression_statement")),
                Map.entry("java-exit", Check.on(JavaThrows::exit, "method_invocation")));
    }

    private static void rawThrow(SyntaxNode statement, File file, Report report) {
        for (SyntaxNode thrown : statement.namedChildren()) {
            if (thrown.is("object_creation_expression")
                    && RAW.contains(DeclaredTypes.text(thrown.child("type")))
                    && thrown.childOfType("class_body").isEmpty()) {
                report.mark(thrown.child("type").orElse(thrown));
            }
        }
    }

    private static List<SyntaxNode> throwsTypes(SyntaxNode method) {
        return method.childOfType("throws").map(SyntaxNode::namedChildren).orElse(List.of());
    }

    private static void rawThrows(SyntaxNode method, File file, Report report) {
        List<SyntaxNode> announced = throwsTypes(method);
        if (announced.isEmpty()) {
            return;
        }
        boolean main = JavaCode.name(method).equals("main") && JavaCode.has(method, "static");
        boolean test =
                JavaCode.annotated(
                                method,
                                "Test",
                                "Before",
                                "After",
                                "BeforeEach",
                                "AfterEach",
                                "BeforeClass")
                        || AROUND_TESTS.matcher(JavaCode.name(method)).matches();
        boolean inherited = JavaCode.annotated(method, "Override");
        if (main || test || inherited) {
            return;
        }
        for (SyntaxNode type : announced) {
            String name = DeclaredTypes.text(Optional.of(type));
            if (RAW.contains(name) && !name.equals("RuntimeException") && !passesOn(method, file)) {
                report.mark(type);
            }
        }
    }

    /** Whether the method calls one of this file that declares such exceptions itself. */
    private static boolean passesOn(SyntaxNode method, File file) {
        for (SyntaxNode node : method.find(CALLS)) {
            boolean made =
                    node.is("explicit_constructor_invocation")
                            || (node.is("object_creation_expression")
                                    && file.declaredTypes()
                                            .type(DeclaredTypes.text(node.child("type")))
                                            .filter(JavaThrows::constructorThrows)
                                            .isPresent());
            if (made) {
                return true;
            }
            if (node.is("method_invocation")
                    && file.declaredTypes().methods(JavaCode.name(node)).stream()
                            .anyMatch(m ->
                                    throwsTypes(m).stream()
                                            .anyMatch(t ->
                                                    RAW.contains(
                                                            DeclaredTypes.text(Optional.of(t)))))) {
                return true;
            }
        }
        return false;
    }

    private static boolean constructorThrows(SyntaxNode type) {
        return JavaCode.members(type).stream()
                .filter(m -> m.is("constructor_declaration"))
                .flatMap(m -> throwsTypes(m).stream())
                .anyMatch(t -> RAW.contains(DeclaredTypes.text(Optional.of(t))));
    }

    private static void uncheckedThrows(SyntaxNode method, File file, Report report) {
        for (SyntaxNode type : throwsTypes(method)) {
            if (UNCHECKED.contains(DeclaredTypes.text(Optional.of(type)))) {
                report.mark(type);
            }
        }
    }

    private static void unthrown(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> inner = statement.namedChildren();
        if (inner.size() == 1 && inner.get(0).is("object_creation_expression")) {
            String type = DeclaredTypes.text(inner.get(0).child("type"));
            boolean plain = inner.get(0).childOfType("class_body").isEmpty();
            boolean likely =
                    type.endsWith("Exception")
                            || type.equals("Throwable")
                            || type.endsWith("Error");
            if (likely && plain && !inTest(statement)) {
                report.mark(inner.get(0));
            }
        }
    }

    private static boolean inTest(SyntaxNode node) {
        return node.ancestor("method_declaration")
                        .filter(m -> JavaCode.annotated(m, "Test"))
                        .isPresent()
                || node.ancestor("lambda_expression").isPresent();
    }

    private static void exit(SyntaxNode call, File file, Report report) {
        boolean exits =
                JavaCode.arguments(call).size() == 1
                        && (JavaCode.callsOn(call, "System", "exit")
                                || JavaCode.callsOn(call, "Runtime.getRuntime()", "exit", "halt"));
        if (!exits) {
            return;
        }
        boolean inMain =
                JavaCode.enclosingMethod(call)
                        .filter(m ->
                                JavaCode.name(m).equals("main")
                                        && JavaCode.has(m, "static")
                                        && JavaCode.has(m, "public")
                                        && JavaCode.parameters(m).size() == 1)
                        .isPresent();
        if (!inMain) {
            report.mark(call);
        }
    }
}
