package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Locks and waiting in Java. */
final class JavaLocks {

    private JavaLocks() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-double-checked", Check.on(JavaLocks::doubleChecked, "if_statement")),
                Map.entry(
                        "java-lock-on-value", Check.on(JavaLocks::lock, "synchronized_statement")),
                Map.entry(
                        "java-lock-on-variable",
                        Check.on(JavaLocks::lockField, "synchronized_statement")),
                Map.entry(
                        "java-wait-without-loop", Check.on(JavaLocks::waits, "method_invocation")),
                Map.entry("java-notify-one", Check.on(JavaLocks::notifies, "method_invocation")));
    }

    private static void doubleChecked(SyntaxNode node, File file, Report report) {
        Optional<String> name =
                JavaCode.bare(node, "condition").flatMap(c -> JavaBooleans.nullChecked(c, "=="));
        List<SyntaxNode> statements =
                node.child("consequence").map(JavaCode::statements).orElse(List.of());
        if (name.isEmpty()
                || statements.size() != 1
                || !statements.get(0).is("synchronized_statement")) {
            return;
        }
        SyntaxNode locked = statements.get(0);
        boolean inits =
                locked.child("body")
                        .map(SyntaxNode::text)
                        .orElse("")
                        .matches(
                                "(?s).*\\b"
                                        + java.util.regex.Pattern.quote(JavaCode.simple(name.get()))
                                        + "\\s*=[^=].*");
        boolean again =
                inits
                        && locked.child("body").map(JavaCode::statements).orElse(List.of()).stream()
                                .filter(s -> s.is("if_statement"))
                                .flatMap(s -> JavaCode.bare(s, "condition").stream())
                                .anyMatch(c ->
                                        JavaBooleans.nullChecked(c, "==")
                                                .filter(n ->
                                                        JavaCode.simple(n)
                                                                .equals(
                                                                        JavaCode.simple(
                                                                                name.get())))
                                                .isPresent());
        boolean safe =
                JavaCode.bare(node, "condition")
                        .flatMap(c ->
                                JavaCode.bare(
                                        c, JavaBooleans.isNull(c, "right") ? "left" : "right"))
                        .flatMap(file.declaredTypes()::declaration)
                        .filter(d ->
                                !d.field()
                                        || d.node().parent() == null
                                        || JavaCode.has(d.node().parent(), "volatile")
                                        || JavaCode.has(d.node().parent(), "final"))
                        .isPresent();
        if (again && !safe) {
            report.mark(locked);
        }
    }

    private static Optional<SyntaxNode> locked(SyntaxNode statement) {
        return statement.childOfType("parenthesized_expression").map(JavaCode::bare);
    }

    private static void lock(SyntaxNode node, File file, Report report) {
        String type = DeclaredTypes.raw(file.declaredTypes().of(locked(node)));
        boolean value =
                type.equals("String")
                        || Primitives.isBoxed(type)
                        || type.startsWith("Optional")
                        || Set.of(
                                        "LocalDate",
                                        "LocalTime",
                                        "LocalDateTime",
                                        "Instant",
                                        "ZoneId",
                                        "Duration")
                                .contains(type);
        if (value) {
            report.mark(node);
        }
    }

    private static void lockField(SyntaxNode node, File file, Report report) {
        boolean variable =
                locked(node)
                        .flatMap(file.declaredTypes()::declaration)
                        .filter(DeclaredTypes.Declared::field)
                        .map(d -> d.node().parent())
                        .filter(f -> f.is("field_declaration") && !JavaCode.has(f, "final"))
                        .isPresent();
        if (variable) {
            report.mark(node);
        }
    }

    private static void waits(SyntaxNode call, File file, Report report) {
        boolean waits = JavaCode.calls(call, "wait") && JavaCode.arguments(call).size() <= 2;
        boolean awaits =
                JavaCode.calls(call, "await", "awaitNanos", "awaitUntil", "awaitUninterruptibly")
                        && file.declaredTypes().of(call.child("object")).equals("Condition");
        if (!waits && !awaits) {
            return;
        }
        boolean looped =
                call.ancestor(
                                "while_statement",
                                "do_statement",
                                "for_statement",
                                "method_declaration",
                                "lambda_expression",
                                "class_body")
                        .filter(l -> l.is("while_statement", "do_statement", "for_statement"))
                        .isPresent();
        if (!looped) {
            report.mark(call);
        }
    }

    private static void notifies(SyntaxNode call, File file, Report report) {
        if (JavaCode.calls(call, "notify") && JavaCode.arguments(call).isEmpty()) {
            boolean own = file.declaredTypes().methods("notify").isEmpty();
            if (own) {
                report.mark(call);
            }
        }
    }
}
