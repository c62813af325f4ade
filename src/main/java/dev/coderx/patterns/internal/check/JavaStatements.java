package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statements of Java that do nothing, or say less than they could. */
final class JavaStatements {

    private static final String[] LOOPS = {
        "for_statement", "enhanced_for_statement", "while_statement", "do_statement"
    };
    private static final int DEEPEST_IF = 3;

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
                Map.entry(
                        "java-collapsible-if",
                        Check.on(JavaStatements::collapsible, "if_statement")),
                Map.entry("java-deep-if", Check.on(JavaStatements::deep, "if_statement")),
                Map.entry(
                        "java-same-branches",
                        Check.on(
                                JavaStatements::sameBranches,
                                "if_statement",
                                "ternary_expression",
                                "switch_expression")),
                Map.entry(
                        "java-repeated-condition",
                        Check.on(JavaStatements::repeatedCondition, "if_statement")),
                Map.entry(
                        "java-if-after-brace",
                        Check.on(JavaStatements::afterBrace, "if_statement")),
                Map.entry("java-needless-block", Check.on(JavaStatements::needlessBlock, "block")),
                Map.entry(
                        "java-needless-return",
                        Check.on(JavaStatements::needlessReturn, "return_statement")),
                Map.entry(
                        "java-needless-continue",
                        Check.on(JavaStatements::needlessContinue, "continue_statement")),
                Map.entry(
                        "java-nested-assignment",
                        Check.on(JavaStatements::nestedAssignment, "assignment_expression")),
                Map.entry(
                        "java-several-declarations",
                        Check.on(
                                JavaStatements::several,
                                "local_variable_declaration",
                                "field_declaration")),
                Map.entry(
                        "java-unused-label", Check.on(JavaStatements::label, "labeled_statement")),
                Map.entry(
                        "java-nested-loop-variable",
                        Check.on(JavaStatements::jumbled, "for_statement")),
                Map.entry(
                        "java-other-counter",
                        Check.on(JavaStatements::otherCounter, "for_statement")),
                Map.entry(
                        "java-for-as-while", Check.on(JavaStatements::forAsWhile, "for_statement")),
                Map.entry(
                        "java-counter-changed",
                        Check.on(JavaStatements::counterChanged, "for_statement")));
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
                        && !JavaCode.name(node).matches("(ignore|unused).*|_")) {
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
                                .filter(r ->
                                        r.text().matches("(?s).*\\b(ignore|unused)\\w*\\s*=.*"))
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
        var shapes = new HashSet<String>();
        branches.forEach(b -> shapes.add(branchShape(b)));
        if (shapes.size() == 1) {
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
        return shape.toString().replaceAll("break ; $", "");
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
        if (isElseIf(node)) {
            return;
        }
        var seen = new HashSet<String>();
        Optional<SyntaxNode> at = Optional.of(node);
        while (at.isPresent() && at.get().is("if_statement")) {
            Optional<SyntaxNode> condition = JavaCode.bare(at.get(), "condition");
            if (condition.isPresent()) {
                boolean still = true;
                for (SyntaxNode part : condition.get().walk()) {
                    still &= !part.is("update_expression", "assignment_expression");
                    still &= !JavaCode.calls(part, "next", "nextInt", "nextLine", "read", "poll");
                }
                if (still && !seen.add(JavaCode.shape(condition.get()))) {
                    report.mark(condition.get());
                }
            }
            at = at.get().child("alternative");
        }
    }

    private static void afterBrace(SyntaxNode node, File file, Report report) {
        String source = file.tree().source();
        int at = node.start() - 1;
        while (at >= 0 && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at--;
        }
        SyntaxNode parent = node.parent();
        List<SyntaxNode> siblings = parent == null ? List.of() : parent.namedChildren();
        int index = siblings.indexOf(node);
        if (at >= 0
                && source.charAt(at) == '}'
                && index > 0
                && siblings.get(index - 1).is("if_statement")) {
            report.mark(node);
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

    private static void needlessContinue(SyntaxNode node, File file, Report report) {
        if (!node.namedChildren().isEmpty()) {
            return;
        }
        SyntaxNode at = node;
        for (SyntaxNode above = node.parent(); above != null; above = above.parent()) {
            if (above.is(LOOPS)) {
                report.mark(node);
                return;
            }
            List<SyntaxNode> siblings = above.namedChildren();
            boolean last = above.is("block") && siblings.get(siblings.size() - 1) == at;
            if (!last && !above.is("if_statement")) {
                return;
            }
            at = above;
        }
    }

    private static void nestedAssignment(SyntaxNode node, File file, Report report) {
        SyntaxNode parent = node.parent();
        if (parent == null
                || parent.is(
                        "expression_statement",
                        "lambda_expression",
                        "for_statement",
                        "annotation",
                        "element_value_pair",
                        "annotation_argument_list")
                || parent.is("variable_declarator")
                || (parent.is("assignment_expression") && isStatement(parent))) {
            return;
        }
        SyntaxNode inner = node;
        for (SyntaxNode above = parent; above != null; above = above.parent()) {
            if (above.is("while_statement", "do_statement") && inner.field().equals("condition")) {
                return;
            }
            if (above.is("expression_statement", "block", "return_statement", "argument_list")) {
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
        List<SyntaxNode> all =
                node.children().stream().filter(c -> c.is("variable_declarator")).toList();
        SyntaxNode parent = node.parent();
        if (all.size() < 2 || (parent != null && parent.is("for_statement"))) {
            return;
        }
        String between =
                file.tree().source().substring(all.get(0).start(), all.get(all.size() - 1).start());
        if (between.chars().filter(c -> c == '\n').count() < all.size() - 1) {
            report.mark(node);
        }
    }

    private static void label(SyntaxNode node, File file, Report report) {
        String name = node.namedChildren().isEmpty() ? "" : node.namedChildren().get(0).text();
        for (SyntaxNode part : node.walk()) {
            if (part.is("break_statement", "continue_statement")
                    && part.namedChildren().stream().anyMatch(n -> n.hasText(name))) {
                return;
            }
        }
        report.mark(node);
    }

    private static Set<String> updated(SyntaxNode loop) {
        var names = new HashSet<String>();
        for (SyntaxNode child : loop.children()) {
            if (child.field().equals("update")) {
                if (child.is("update_expression")) {
                    child.namedChildren().forEach(n -> names.add(n.text()));
                } else if (child.is("assignment_expression")) {
                    names.add(JavaCode.text(child, "left"));
                } else {
                    names.add("?");
                }
            }
        }
        return names;
    }

    private static Set<String> started(SyntaxNode loop) {
        var names = new HashSet<String>();
        loop.child("init")
                .filter(i -> i.is("local_variable_declaration"))
                .ifPresent(i ->
                        i.children().stream()
                                .filter(c -> c.is("variable_declarator"))
                                .forEach(c -> names.add(JavaCode.name(c))));
        return names;
    }

    private static void jumbled(SyntaxNode loop, File file, Report report) {
        Set<String> here = updated(loop);
        Optional<SyntaxNode> outer =
                loop.ancestor("for_statement", "class_body").filter(o -> o.is("for_statement"));
        if (outer.isEmpty() || here.size() != 1) {
            return;
        }
        Set<String> own = started(loop);
        Set<String> theirs = started(outer.get());
        String name = here.iterator().next();
        if (theirs.contains(name) && !own.contains(name) && !own.isEmpty()) {
            loop.child("update").ifPresent(report::mark);
        }
    }

    private static void otherCounter(SyntaxNode loop, File file, Report report) {
        Set<String> updated = updated(loop);
        Optional<SyntaxNode> condition = loop.child("condition");
        if (updated.isEmpty() || updated.contains("?") || condition.isEmpty()) {
            return;
        }
        boolean compares = false;
        var asked = new HashSet<String>();
        for (SyntaxNode node : condition.get().walk()) {
            if (node.is("identifier")) {
                asked.add(node.text());
            }
            if (node.is("identifier") && updated.contains(node.text())) {
                return;
            }
            if (node.is("method_invocation", "field_access") || node.is("array_access")) {
                return;
            }
            compares |=
                    node.is("binary_expression") && JavaCode.operator(node).matches("<|>|<=|>=|!=");
        }
        Set<String> written = loop.child("body").map(Names::assigned).orElse(Set.of());
        if (compares && written.stream().noneMatch(asked::contains)) {
            report.mark(loop);
        }
    }

    private static void forAsWhile(SyntaxNode loop, File file, Report report) {
        if (loop.child("init").isEmpty()
                && loop.child("update").isEmpty()
                && loop.child("condition").isPresent()) {
            report.mark(loop);
        }
    }

    private static void counterChanged(SyntaxNode loop, File file, Report report) {
        Set<String> counters = updated(loop);
        counters.retainAll(started(loop));
        Optional<SyntaxNode> body = loop.child("body");
        if (counters.isEmpty() || body.isEmpty()) {
            return;
        }
        for (SyntaxNode statement : JavaCode.statements(body.get())) {
            for (SyntaxNode part : statement.namedChildren()) {
                boolean steps =
                        statement.is("expression_statement")
                                && part.is("update_expression")
                                && part.namedChildren().stream()
                                        .anyMatch(n -> counters.contains(n.text()));
                if (steps) {
                    SyntaxNode head = loop.child("update").orElse(loop);
                    report.mark(head).because(part, "moved on here too");
                }
            }
        }
    }
}
