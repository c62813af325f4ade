package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Branches of Java that could be one, or that never run. */
final class JavaBranches {

    private static final Pattern LAST_BREAK = Pattern.compile("break ; $");

    private static final NodeTypes CHANGES_AND_CALLS =
            NodeTypes.of("update_expression", "assignment_expression", "method_invocation");

    private static final int DEEPEST_IF = 3;

    private JavaBranches() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-collapsible-if", Check.on(JavaBranches::collapsible, "if_statement")),
                Map.entry("java-deep-if", Check.on(JavaBranches::deep, "if_statement")),
                Map.entry(
                        "java-same-branches",
                        Check.on(
                                JavaBranches::sameBranches,
                                "if_statement",
                                "ternary_expression",
                                "switch_expression")),
                Map.entry(
                        "java-repeated-condition",
                        Check.on(JavaBranches::repeatedCondition, "if_statement")),
                Map.entry(
                        "java-if-after-brace", Check.on(JavaBranches::afterBrace, "if_statement")));
    }

    private static void collapsible(SyntaxNode node, File file, Report report) {
        SyntaxNode body = node.child("consequence").orElse(node);
        if (node.child("alternative").isPresent() || JavaCode.hasComment(body)) {
            return;
        }
        List<SyntaxNode> statements = JavaCode.statements(body);
        boolean lone =
                statements.size() == 1
                        && statements.get(0).is("if_statement")
                        && statements.get(0).child("alternative").isEmpty();
        if (lone) {
            report.mark(statements.get(0));
        }
    }

    private static void deep(SyntaxNode node, File file, Report report) {
        if (isElseIf(node)) {
            return;
        }
        int depth = 1;
        SyntaxNode inner = node;
        for (SyntaxNode above = node.parent();
                above != null && !above.is("class_body", "lambda_expression");
                above = above.parent()) {
            if (above.is("if_statement") && !isElseIf(above)) {
                depth++;
            }
            inner = above;
        }
        if (depth == DEEPEST_IF && inner != node) {
            report.mark(node);
        }
    }

    private static boolean isElseIf(SyntaxNode node) {
        return node.field().equals("alternative")
                && node.parent() != null
                && node.parent().is("if_statement");
    }

    private static void sameBranches(SyntaxNode node, File file, Report report) {
        var branches = new ArrayList<SyntaxNode>();
        switch (node.type()) {
            case "ternary_expression" -> {
                node.child("consequence").map(JavaCode::bare).ifPresent(branches::add);
                node.child("alternative").map(JavaCode::bare).ifPresent(branches::add);
            }
            case "if_statement" -> {
                Optional<SyntaxNode> at = Optional.of(node);
                while (at.isPresent() && at.get().is("if_statement")) {
                    at.get().child("consequence").ifPresent(branches::add);
                    at = at.get().child("alternative");
                }
                if (at.isEmpty() || isElseIf(node)) {
                    return;
                }
                branches.add(at.get());
            }
            default -> {
                if (!switchBranches(node, branches)) {
                    return;
                }
            }
        }
        if (branches.size() < 2 || branches.stream().allMatch(JavaCode::isEmptyBlock)) {
            return;
        }
        String first = branchShape(branches.getFirst());
        if (branches.stream().skip(1).allMatch(b -> branchShape(b).equals(first))) {
            report.mark(node);
        }
    }

    private static String branchShape(SyntaxNode branch) {
        var shape = new StringBuilder();
        List<SyntaxNode> parts =
                branch.is("switch_block_statement_group") || branch.is("block")
                        ? branch.namedChildren()
                        : List.of(branch);
        for (SyntaxNode part : parts) {
            if (!part.is("switch_label")) {
                shape.append(JavaCode.shape(part));
            }
        }
        return LAST_BREAK.matcher(shape.toString()).replaceAll("");
    }

    /** The branches of a switch with a default; false where it has none. */
    private static boolean switchBranches(SyntaxNode node, List<SyntaxNode> branches) {
        boolean other = false;
        for (SyntaxNode group :
                node.child("body").map(SyntaxNode::namedChildren).orElse(List.of())) {
            List<SyntaxNode> parts = group.namedChildren();
            other |=
                    parts.stream()
                            .anyMatch(p -> p.is("switch_label") && p.text().startsWith("default"));
            boolean labelsOnly = parts.stream().allMatch(p -> p.is("switch_label"));
            if (!labelsOnly) {
                branches.add(group.is("switch_rule") ? parts.get(parts.size() - 1) : group);
            }
        }
        return other && branches.size() > 1;
    }

    private static void repeatedCondition(SyntaxNode node, File file, Report report) {
        boolean chained =
                node.child("alternative").filter(other -> other.is("if_statement")).isPresent();
        if (!chained || isElseIf(node)) {
            return;
        }
        var seen = new HashSet<String>();
        Optional<SyntaxNode> at = Optional.of(node);
        while (at.isPresent() && at.get().is("if_statement")) {
            Optional<SyntaxNode> condition = JavaCode.bare(at.get(), "condition");
            if (condition.isPresent()
                    && isStill(condition.get())
                    && !seen.add(JavaCode.shape(condition.get()))) {
                report.mark(condition.get());
            }
            at = at.get().child("alternative");
        }
    }

    /** Whether asking a second time gives the same answer. */
    private static boolean isStill(SyntaxNode condition) {
        for (SyntaxNode part : condition.find(CHANGES_AND_CALLS)) {
            if (!part.is("method_invocation")
                    || JavaCode.calls(part, "next", "nextInt", "nextLine", "read", "poll")) {
                return false;
            }
        }
        return true;
    }

    private static void afterBrace(SyntaxNode node, File file, Report report) {
        String source = file.tree().source();
        int at = node.start() - 1;
        while (at >= 0 && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at--;
        }
        if (at < 0 || source.charAt(at) != '}') {
            return;
        }
        SyntaxNode parent = node.parent();
        List<SyntaxNode> siblings = parent == null ? List.of() : parent.namedChildren();
        int index = siblings.indexOf(node);
        if (index > 0 && siblings.get(index - 1).is("if_statement")) {
            report.mark(node);
        }
    }
}
