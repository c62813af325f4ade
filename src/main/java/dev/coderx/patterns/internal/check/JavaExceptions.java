package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How Java code throws, catches and loses exceptions. */
final class JavaExceptions {

    private static final Pattern SET_ASIDE = Pattern.compile("ignored?|expected|_");

    private static final NodeTypes JUMPS =
            NodeTypes.of(
                    "return_statement", "throw_statement", "break_statement", "continue_statement");
    private static final NodeTypes LOOPS =
            NodeTypes.of(
                    "for_statement", "enhanced_for_statement", "while_statement", "do_statement");
    private static final NodeTypes CALLS_AND_THROWS =
            NodeTypes.of("method_invocation", "throw_statement");
    private static final NodeTypes WAYS_OF_A_CAUSE =
            CALLS_AND_THROWS.and("variable_declarator", "assignment_expression");

    private JavaExceptions() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("java-catch-all", Check.on(JavaExceptions::catchAll, "catch_clause")),
                Map.entry(
                        "java-jump-in-finally",
                        Check.on(JavaExceptions::jumpInFinally, "finally_clause")),
                Map.entry("java-lost-cause", Check.on(JavaExceptions::lostCause, "catch_clause")),
                Map.entry(
                        "java-swallowed-interrupt",
                        Check.on(JavaExceptions::interrupt, "catch_clause")),
                Map.entry("java-rethrow-only", Check.on(JavaExceptions::rethrow, "catch_clause")),
                Map.entry(
                        "java-same-exception-again",
                        Check.on(JavaExceptions::sameAgain, "catch_clause")),
                Map.entry(
                        "java-instanceof-in-catch",
                        Check.on(JavaExceptions::instanceOf, "catch_clause")),
                Map.entry(
                        "java-same-catch",
                        Check.on(
                                JavaExceptions::sameCatch,
                                "try_statement",
                                "try_with_resources_statement")),
                Map.entry(
                        "java-nested-try",
                        Check.on(
                                JavaExceptions::nested,
                                "try_statement",
                                "try_with_resources_statement")),
                Map.entry("java-empty-catch", Check.on(JavaExceptions::empty, "catch_clause")),
                Map.entry(
                        "java-print-stack-trace",
                        Check.on(JavaExceptions::printed, "method_invocation")));
    }

    static Set<String> caught(SyntaxNode clause) {
        var types = new HashSet<String>();
        clause.childOfType("catch_formal_parameter")
                .flatMap(p -> p.childOfType("catch_type"))
                .ifPresent(all ->
                        all.namedChildren()
                                .forEach(t -> types.add(DeclaredTypes.text(Optional.of(t)))));
        return types;
    }

    private static String variable(SyntaxNode clause) {
        return clause.childOfType("catch_formal_parameter").map(JavaCode::name).orElse("");
    }

    private static List<SyntaxNode> body(SyntaxNode clause) {
        return clause.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
    }

    private static void catchAll(SyntaxNode clause, File file, Report report) {
        for (String type : caught(clause)) {
            if (JavaThrows.RAW.contains(type) || type.equals("NullPointerException")) {
                report.mark(clause.childOfType("catch_formal_parameter").orElse(clause));
                return;
            }
        }
    }

    private static void empty(SyntaxNode clause, File file, Report report) {
        boolean nothing =
                clause.child("body")
                        .filter(b -> JavaCode.isEmptyBlock(b) && !JavaCode.hasComment(b))
                        .isPresent();
        if (nothing && !SET_ASIDE.matcher(variable(clause)).matches()) {
            report.mark(clause);
        }
    }

    private static void jumpInFinally(SyntaxNode clause, File file, Report report) {
        for (SyntaxNode node : clause.findOutside(JavaCode.INNER_CODE_AND_CLASSES, JUMPS)) {
            boolean leaves =
                    node.is("return_statement")
                            || (node.is("throw_statement") && !isHandled(node, clause))
                            || (node.is("break_statement", "continue_statement")
                                    && leavesClause(node, clause));
            if (leaves) {
                report.mark(node);
            }
        }
    }

    /** Whether a catch inside the clause may take what is thrown. */
    private static boolean isHandled(SyntaxNode thrown, SyntaxNode clause) {
        SyntaxNode inner = thrown;
        for (SyntaxNode node = thrown.parent(); node != null && node != clause; ) {
            boolean tries = node.is("try_statement", "try_with_resources_statement");
            if (tries
                    && inner.field().equals("body")
                    && node.childOfType("catch_clause").isPresent()) {
                return true;
            }
            inner = node;
            node = node.parent();
        }
        return false;
    }

    private static boolean leavesClause(SyntaxNode jump, SyntaxNode clause) {
        Optional<SyntaxNode> label =
                jump.namedChildren().stream().filter(n -> n.is("identifier")).findFirst();
        for (SyntaxNode node = jump.parent();
                node != null && node != clause;
                node = node.parent()) {
            if (label.isPresent()) {
                if (node.is("labeled_statement")
                        && node.namedChildren().get(0).hasText(label.get().text())) {
                    return false;
                }
            } else if (node.is(LOOPS)
                    || (jump.is("break_statement") && node.is("switch_expression"))) {
                return false;
            }
        }
        return true;
    }

    private static void lostCause(SyntaxNode clause, File file, Report report) {
        String name = variable(clause);
        Set<String> holders = new HashSet<>(Set.of(name));
        Set<String> made = new HashSet<>();
        for (SyntaxNode node : clause.findOutside(JavaCode.INNER_CODE, WAYS_OF_A_CAUSE)) {
            if (node.is("variable_declarator", "assignment_expression")) {
                String field = node.is("variable_declarator") ? "value" : "right";
                if (node.is("variable_declarator")
                        && node.child(field).filter(JavaExceptions::isFresh).isPresent()) {
                    made.add(JavaCode.name(node));
                }
                String left = JavaCode.text(node, node.is("variable_declarator") ? "name" : "left");
                if (node.child(field).filter(v -> mentions(v, holders)).isPresent()) {
                    holders.add(left);
                }
            }
            if (node.is("method_invocation")
                    && JavaCode.calls(node, "initCause", "addSuppressed", "setStackTrace")
                    && mentions(node, holders)) {
                return;
            }
            if (node.is("throw_statement")
                    && node.ancestor("catch_clause").filter(c -> c == clause).isPresent()) {
                boolean fresh =
                        node.namedChildren().stream()
                                .map(JavaCode::bare)
                                .anyMatch(v ->
                                        (isFresh(v)
                                                        || (v.is("identifier")
                                                                && made.contains(v.text())))
                                                && !mentions(v, holders));
                if (fresh) {
                    report.mark(node);
                }
            }
        }
    }

    private static boolean isFresh(SyntaxNode value) {
        return value.is("object_creation_expression")
                || (JavaCode.calls(value, "fillInStackTrace")
                        && value.child("object")
                                .filter(o -> o.is("object_creation_expression"))
                                .isPresent());
    }

    /** Whether the caught exception itself is handed on, and not just its text. */
    private static boolean mentions(SyntaxNode code, Set<String> holders) {
        for (SyntaxNode node : code.find("identifier")) {
            if (holders.contains(node.text())) {
                SyntaxNode parent = node.parent();
                boolean asked =
                        parent != null
                                && parent.is("method_invocation")
                                && node.field().equals("object")
                                && JavaCode.calls(
                                        parent,
                                        "getMessage",
                                        "toString",
                                        "getLocalizedMessage",
                                        "getClass",
                                        "getErrorCode");
                boolean text =
                        parent != null
                                && parent.is("binary_expression")
                                && JavaCode.operator(parent).equals("+");
                if (!asked && !text) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void interrupt(SyntaxNode clause, File file, Report report) {
        Set<String> types = caught(clause);
        if (!types.contains("InterruptedException") && !types.contains("ThreadDeath")) {
            return;
        }
        String name = variable(clause);
        for (SyntaxNode node : clause.find(CALLS_AND_THROWS)) {
            boolean told =
                    JavaCode.callsOn(node, "Thread.currentThread()", "interrupt")
                            || (node.is("throw_statement")
                                    && node.namedChildren().stream()
                                            .anyMatch(v ->
                                                    v.hasText(name)
                                                            || v.text()
                                                                    .startsWith(
                                                                            "new InterruptedException(")));
            if (told) {
                return;
            }
        }
        for (SyntaxNode node = clause.parent(); node != null; node = node.parent()) {
            boolean later =
                    node.childOfType("finally_clause")
                            .filter(f -> f.text().contains(".interrupt("))
                            .isPresent();
            if (later || node.is("method_declaration")) {
                if (later) {
                    return;
                }
                break;
            }
        }
        report.mark(clause);
    }

    private static void rethrow(SyntaxNode clause, File file, Report report) {
        List<SyntaxNode> statements = body(clause);
        boolean only =
                statements.size() == 1
                        && statements.get(0).is("throw_statement")
                        && statements.get(0).namedChildren().stream()
                                .anyMatch(v -> v.hasText(variable(clause)));
        boolean last = true;
        SyntaxNode tries = clause.parent();
        if (tries != null) {
            List<SyntaxNode> clauses =
                    tries.namedChildren().stream().filter(c -> c.is("catch_clause")).toList();
            last = clauses.isEmpty() || clauses.get(clauses.size() - 1) == clause;
        }
        if (only && last) {
            report.mark(clause);
        }
    }

    private static void sameAgain(SyntaxNode clause, File file, Report report) {
        List<SyntaxNode> statements = body(clause);
        if (statements.size() != 1 || !statements.get(0).is("throw_statement")) {
            return;
        }
        for (SyntaxNode thrown : statements.get(0).namedChildren()) {
            boolean same =
                    thrown.is("object_creation_expression")
                            && caught(clause)
                                    .equals(Set.of(DeclaredTypes.text(thrown.child("type"))))
                            && JavaCode.arguments(thrown).size() == 1
                            && JavaCode.arguments(thrown).get(0).hasText(variable(clause));
            if (same) {
                report.mark(thrown);
            }
        }
    }

    private static void instanceOf(SyntaxNode clause, File file, Report report) {
        List<SyntaxNode> statements = body(clause);
        Optional<SyntaxNode> at = Optional.empty();
        if (statements.size() == 1 && statements.get(0).is("if_statement")) {
            at = Optional.of(statements.get(0));
        }
        var tests = new java.util.ArrayList<SyntaxNode>();
        while (at.isPresent() && at.get().is("if_statement")) {
            Optional<SyntaxNode> condition = JavaCode.bare(at.get(), "condition");
            boolean kind =
                    condition.filter(c -> c.is("instanceof_expression")).isPresent()
                            && JavaCode.text(condition.get(), "left").equals(variable(clause));
            if (!kind) {
                return;
            }
            tests.add(condition.get().childOfType("instanceof").orElse(condition.get()));
            at = at.get().child("alternative");
        }
        tests.forEach(report::mark);
    }

    private static void sameCatch(SyntaxNode statement, File file, Report report) {
        var seen = new HashMap<String, SyntaxNode>();
        for (SyntaxNode clause : statement.children()) {
            if (!clause.is("catch_clause") || body(clause).isEmpty()) {
                continue;
            }
            String name = variable(clause);
            String shape =
                    (" " + clause.child("body").map(JavaCode::shape).orElse(""))
                            .replace(" " + name + " ", " $ ");
            SyntaxNode before = seen.putIfAbsent(shape, clause);
            if (before != null) {
                report.mark(clause).because(before, "this one does the same");
            }
        }
    }

    private static void nested(SyntaxNode statement, File file, Report report) {
        if (statement.childOfType("catch_clause").isEmpty()) {
            return;
        }
        SyntaxNode inner = statement;
        for (SyntaxNode node = statement.parent();
                node != null && !node.is("class_body", "lambda_expression", "program");
                node = node.parent()) {
            if (node.is("try_statement", "try_with_resources_statement")) {
                if (inner.field().equals("body") && node.childOfType("catch_clause").isPresent()) {
                    report.mark(statement);
                    return;
                }
            }
            inner = node;
        }
    }

    private static void printed(SyntaxNode call, File file, Report report) {
        if (JavaCode.calls(call, "printStackTrace") && JavaCode.arguments(call).isEmpty()) {
            Optional<SyntaxNode> clause = call.ancestor("catch_clause");
            boolean caught =
                    clause.filter(c -> JavaCode.text(call, "object").equals(variable(c)))
                            .isPresent();
            if (caught) {
                report.mark(call);
            }
        }
    }
}
