package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Statements of Java that do nothing, or say less than they could. */
final class JavaStatements {

    private static final Pattern SET_ASIDE = Pattern.compile("(ignore|unused).*|_");
    private static final Pattern SETS_ASIDE =
            Pattern.compile("(?s).*\\b(ignore|unused)\\w*\\s*=.*");

    private static final NodeTypes ASSIGNING =
            NodeTypes.of(
                    "expression_statement",
                    "lambda_expression",
                    "for_statement",
                    "annotation",
                    "element_value_pair",
                    "annotation_argument_list",
                    "variable_declarator");
    private static final NodeTypes EXPRESSION_ENDS =
            NodeTypes.of("expression_statement", "block", "return_statement", "argument_list");

    private JavaStatements() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-stray-semicolon",
                        Check.on(
                                JavaStatements::semicolons,
                                "block",
                                "constructor_body",
                                "class_body",
                                "interface_body",
                                "enum_body_declarations",
                                "switch_block_statement_group",
                                "program",
                                "if_statement")),
                Map.entry(
                        "java-empty-control",
                        Check.on(
                                JavaStatements::empty,
                                "if_statement",
                                "while_statement",
                                "do_statement",
                                "for_statement",
                                "enhanced_for_statement",
                                "switch_expression",
                                "synchronized_statement",
                                "try_statement",
                                "try_with_resources_statement",
                                "finally_clause",
                                "static_initializer",
                                "block")),
                Map.entry(
                        "java-missing-braces",
                        Check.on(
                                JavaStatements::braces,
                                "if_statement",
                                "while_statement",
                                "do_statement",
                                "for_statement",
                                "enhanced_for_statement")),
                Map.entry("java-needless-block", Check.on(JavaStatements::needlessBlock, "block")),
                Map.entry(
                        "java-needless-return",
                        Check.on(JavaStatements::needlessReturn, "return_statement")),
                Map.entry(
                        "java-nested-assignment",
                        Check.on(JavaStatements::nestedAssignment, "assignment_expression")),
                Map.entry(
                        "java-several-declarations",
                        Check.on(
                                JavaStatements::several,
                                "local_variable_declaration",
                                "field_declaration")));
    }

    private static void semicolons(SyntaxNode node, File file, Report report) {
        if (node.is("if_statement")) {
            for (String field : List.of("consequence", "alternative")) {
                node.child(field).filter(b -> b.is(";")).ifPresent(report::mark);
            }
            return;
        }
        boolean first = true;
        SyntaxNode before = null;
        for (SyntaxNode child : node.children()) {
            boolean endsEnum = node.is("enum_body_declarations") && first && child.is(";");
            boolean endsStatement =
                    before != null
                            && before.is("do_statement")
                            && child.is(";")
                            && before.missing();
            if (child.is(";") && !endsEnum && !endsStatement) {
                report.mark(child);
            }
            first = false;
            before = child;
        }
    }

    private static void empty(SyntaxNode node, File file, Report report) {
        switch (node.type()) {
            case "if_statement" -> {
                if (isNothing(node.child("consequence"))) {
                    report.mark(node);
                }
                Optional<SyntaxNode> other = node.child("alternative");
                if (isNothing(other)) {
                    report.mark(other.get());
                }
            }
            case "enhanced_for_statement" -> {
                if (isNothing(node.child("body"))
                        && !SET_ASIDE.matcher(JavaCode.name(node)).matches()) {
                    report.mark(node);
                }
            }
            case "switch_expression" -> {
                boolean none =
                        node.child("body").filter(b -> b.namedChildren().isEmpty()).isPresent();
                if (none) {
                    report.mark(node);
                }
            }
            case "try_with_resources_statement" -> {
                boolean named =
                        node.child("resources")
                                .filter(r -> SETS_ASIDE.matcher(r.text()).matches())
                                .isPresent();
                if (isNothing(node.child("body")) && !named) {
                    report.mark(node);
                }
            }
            case "finally_clause", "static_initializer" -> {
                if (isNothing(node.childOfType("block"))) {
                    report.mark(node);
                }
            }
            case "block" -> {
                SyntaxNode parent = node.parent();
                boolean bare = parent != null && parent.is("block", "class_body");
                if (bare && JavaCode.isEmptyBlock(node)) {
                    report.mark(node);
                }
            }
            default -> {
                if (isNothing(node.child("body"))) {
                    report.mark(node);
                }
            }
        }
    }

    private static boolean isNothing(Optional<SyntaxNode> body) {
        return body.filter(b ->
                        b.is(";")
                                || (JavaCode.isEmptyBlock(b)
                                        && b.children().stream().noneMatch(c -> c.is(";"))))
                .isPresent();
    }

    private static void braces(SyntaxNode node, File file, Report report) {
        if (node.is("if_statement")) {
            node.child("consequence").filter(b -> !b.is("block")).ifPresent(report::mark);
            node.child("alternative")
                    .filter(b -> !b.is("block", "if_statement"))
                    .ifPresent(report::mark);
        } else {
            node.child("body").filter(b -> !b.is("block")).ifPresent(report::mark);
        }
    }

    private static void needlessBlock(SyntaxNode node, File file, Report report) {
        SyntaxNode parent = node.parent();
        if (parent == null
                || !parent.is("block", "constructor_body")
                || JavaCode.isEmptyBlock(node)) {
            return;
        }
        boolean declares =
                node.namedChildren().stream()
                        .anyMatch(s -> s.is("local_variable_declaration", "class_declaration"));
        boolean alone = parent.namedChildren().size() == 1;
        if (alone || !declares) {
            report.mark(node);
        }
    }

    private static void needlessReturn(SyntaxNode node, File file, Report report) {
        if (!node.namedChildren().isEmpty()) {
            return;
        }
        SyntaxNode at = node;
        SyntaxNode above = node.parent();
        while (above != null) {
            List<SyntaxNode> siblings = above.namedChildren();
            boolean last = siblings.get(siblings.size() - 1) == at;
            if (above.is("block", "constructor_body") && last) {
                SyntaxNode owner = above.parent();
                if (owner != null && owner.is("lambda_expression")) {
                    break;
                }
                if (above.is("constructor_body") || (owner != null && owner.is(JavaCode.METHODS))) {
                    report.mark(node);
                    return;
                }
            } else if (above.is("catch_clause", "try_statement")) {
                if (above.childOfType("finally_clause").isPresent()) {
                    return;
                }
            } else if (!above.is("if_statement") || at.field().equals("condition")) {
                return;
            }
            at = above;
            above = above.parent();
        }
    }

    private static void nestedAssignment(SyntaxNode node, File file, Report report) {
        SyntaxNode parent = node.parent();
        if (parent == null
                || parent.is(ASSIGNING)
                || (parent.is("assignment_expression") && isStatement(parent))) {
            return;
        }
        SyntaxNode inner = node;
        for (SyntaxNode above = parent; above != null; above = above.parent()) {
            if (above.is("while_statement", "do_statement") && inner.field().equals("condition")) {
                return;
            }
            if (above.is(EXPRESSION_ENDS)) {
                break;
            }
            boolean nullTest =
                    above.is("binary_expression")
                            && (JavaBooleans.isNull(above, "left")
                                    || JavaBooleans.isNull(above, "right"));
            if (nullTest) {
                return;
            }
            inner = above;
        }
        report.mark(node);
    }

    private static boolean isStatement(SyntaxNode expression) {
        SyntaxNode node = expression;
        while (node.parent() != null && node.parent().is("assignment_expression")) {
            node = node.parent();
        }
        return node.parent() != null
                && node.parent().is("expression_statement", "for_statement", "lambda_expression");
    }

    private static void several(SyntaxNode node, File file, Report report) {
        SyntaxNode parent = node.parent();
        boolean several = node.childOfType(",").isPresent();
        if (!several || (parent != null && parent.is("for_statement"))) {
            return;
        }
        List<SyntaxNode> all =
                node.children().stream().filter(c -> c.is("variable_declarator")).toList();
        if (all.size() < 2) {
            return;
        }
        String between =
                file.tree().source().substring(all.get(0).start(), all.get(all.size() - 1).start());
        if (between.chars().filter(c -> c == '\n').count() < all.size() - 1) {
            report.mark(node);
        }
    }
}
