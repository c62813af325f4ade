package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mistakes with Java's switch. */
final class JavaSwitches {

    private static final Pattern DEFAULT_LABEL =
            Pattern.compile("(?s)default.*|case\\s.*\\bdefault");
    private static final Pattern LAST_BREAK = Pattern.compile("break ; $");

    private static final int FEWEST = 3;

    private static final NodeTypes STATEMENT_PLACES =
            NodeTypes.of(
                    "block",
                    "constructor_body",
                    "expression_statement",
                    "switch_block_statement_group",
                    "if_statement",
                    "for_statement",
                    "enhanced_for_statement",
                    "while_statement",
                    "labeled_statement");

    private JavaSwitches() {}

    static Map<String, Check> checks() {
        return Map.of(
                "java-no-default",
                Check.on(JavaSwitches::noDefault, "switch_expression"),
                "java-few-cases",
                Check.on(JavaSwitches::few, "switch_expression"),
                "java-default-not-last",
                Check.on(JavaSwitches::order, "switch_block"),
                "java-nested-switch",
                Check.on(JavaSwitches::nested, "switch_expression"),
                "java-label-in-switch",
                Check.on(JavaSwitches::label, "labeled_statement"),
                "java-fall-through",
                Check.on(JavaSwitches::fallThrough, "switch_block"),
                "java-arrow-break",
                Check.on(JavaSwitches::arrow, "switch_rule"),
                "java-repeated-branch",
                Check.on(JavaSwitches::repeated, "switch_block", "if_statement"));
    }

    private static List<SyntaxNode> labels(SyntaxNode node) {
        var result = new ArrayList<SyntaxNode>();
        for (SyntaxNode group :
                node.child("body").map(SyntaxNode::namedChildren).orElse(List.of())) {
            group.namedChildren().stream().filter(n -> n.is("switch_label")).forEach(result::add);
        }
        return result;
    }

    private static boolean isDefault(SyntaxNode label) {
        return DEFAULT_LABEL.matcher(label.text()).matches();
    }

    private static boolean isStatement(SyntaxNode node) {
        SyntaxNode parent = node.parent();
        return parent != null && parent.is(STATEMENT_PLACES);
    }

    private static void noDefault(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> labels = labels(node);
        if (!isStatement(node) || labels.stream().anyMatch(JavaSwitches::isDefault)) {
            return;
        }
        boolean patterns =
                labels.stream()
                        .flatMap(l -> l.namedChildren().stream())
                        .anyMatch(c -> c.is("pattern", "type_pattern", "record_pattern"));
        String type = file.declaredTypes().of(node.child("condition"));
        if (patterns || coversEnum(type, labels, file)) {
            return;
        }
        report.mark(node);
    }

    /** Whether all constants of an enum of this file have a case; also where it is unknown. */
    private static boolean coversEnum(String type, List<SyntaxNode> labels, File file) {
        boolean names =
                !labels.isEmpty()
                        && labels.stream()
                                .allMatch(l ->
                                        l.namedChildren().stream()
                                                .allMatch(c -> c.is("identifier")));
        if (!names || type.equals("String") || Primitives.isPrimitive(Primitives.unboxed(type))) {
            return false;
        }
        Optional<SyntaxNode> known = file.declaredTypes().type(type);
        if (known.isEmpty() || !known.get().is("enum_declaration")) {
            return true;
        }
        long constants =
                known.get().child("body").map(SyntaxNode::namedChildren).orElse(List.of()).stream()
                        .filter(c -> c.is("enum_constant"))
                        .count();
        return labels.stream().mapToLong(l -> l.namedChildren().size()).sum() >= constants;
    }

    private static void few(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> labels = labels(node);
        boolean patterns =
                labels.stream()
                        .flatMap(l -> l.namedChildren().stream())
                        .anyMatch(c -> c.is("pattern", "type_pattern", "record_pattern"));
        int cases = 0;
        for (SyntaxNode label : labels) {
            cases += Math.max(1, label.namedChildren().size());
        }
        if (cases < FEWEST && !patterns && isStatement(node)) {
            report.mark(node);
        }
    }

    private static void order(SyntaxNode body, File file, Report report) {
        List<SyntaxNode> groups = body.namedChildren();
        for (int i = 0; i < groups.size() - 1; i++) {
            for (SyntaxNode part : groups.get(i).namedChildren()) {
                boolean last =
                        groups.subList(i + 1, groups.size()).stream()
                                .allMatch(g -> g.is("switch_label"));
                boolean shared =
                        groups.get(i).namedChildren().stream()
                                        .filter(g -> g.is("switch_label"))
                                        .count()
                                > 1;
                if (part.is("switch_label") && isDefault(part) && !last && !shared) {
                    report.mark(part);
                }
            }
        }
    }

    private static void fallThrough(SyntaxNode body, File file, Report report) {
        SyntaxNode open = null;
        boolean meant = false;
        for (SyntaxNode child : body.children()) {
            if (child.isComment()) {
                meant |= child.text().toLowerCase(Locale.ROOT).contains("fall");
                continue;
            }
            if (!child.is("switch_block_statement_group")) {
                continue;
            }
            if (open != null && !meant) {
                report.mark(child.childOfType("switch_label").orElse(child))
                        .because(open, "the case above runs on into this one");
            }
            List<SyntaxNode> statements = content(child);
            meant =
                    child.children().stream()
                            .anyMatch(c ->
                                    c.isComment()
                                            && c.text().toLowerCase(Locale.ROOT).contains("fall"));
            boolean stops =
                    child.namedChildren().stream()
                            .anyMatch(s -> !s.is("switch_label") && file.flow().stops(s));
            open = statements.isEmpty() || stops ? null : child;
        }
    }

    private static void nested(SyntaxNode node, File file, Report report) {
        boolean inside =
                node.ancestor("switch_block", "class_body", "lambda_expression")
                        .filter(a -> a.is("switch_block"))
                        .isPresent();
        if (inside) {
            report.mark(node);
        }
    }

    private static void label(SyntaxNode node, File file, Report report) {
        SyntaxNode parent = node.parent();
        if (parent != null && parent.is("switch_block_statement_group")) {
            report.mark(node);
        }
    }

    private static void arrow(SyntaxNode rule, File file, Report report) {
        List<SyntaxNode> parts = rule.namedChildren();
        SyntaxNode body = parts.isEmpty() ? rule : parts.get(parts.size() - 1);
        if (!body.is("block") || body.namedChildren().isEmpty()) {
            return;
        }
        List<SyntaxNode> statements = body.namedChildren();
        SyntaxNode last = statements.get(statements.size() - 1);
        boolean plainBreak = last.is("break_statement") && last.namedChildren().isEmpty();
        boolean plainYield = last.is("yield_statement") && statements.size() == 1;
        if (plainBreak || plainYield) {
            report.mark(last);
        }
    }

    private static void repeated(SyntaxNode node, File file, Report report) {
        var branches = new ArrayList<SyntaxNode>();
        if (node.is("switch_block")) {
            branches.addAll(node.namedChildren());
        } else {
            if (node.field().equals("alternative")) {
                return;
            }
            Optional<SyntaxNode> at = Optional.of(node);
            while (at.isPresent() && at.get().is("if_statement")) {
                at.get().child("consequence").ifPresent(branches::add);
                at = at.get().child("alternative");
            }
            at.ifPresent(branches::add);
        }
        if (branches.size() < 2
                || branches.stream().filter(JavaSwitches::isLong).limit(2).count() < 2) {
            return;
        }
        var seen = new HashMap<String, SyntaxNode>();
        var shapes = new ArrayList<String>();
        var marks = new ArrayList<SyntaxNode[]>();
        for (SyntaxNode branch : branches) {
            String text =
                    content(branch).stream().map(JavaCode::shape).collect(Collectors.joining());
            String shape = LAST_BREAK.matcher(text).replaceAll("");
            shapes.add(shape);
            SyntaxNode before = isLong(branch) ? seen.putIfAbsent(shape, branch) : null;
            if (before != null) {
                marks.add(new SyntaxNode[] {branch, before});
            }
        }
        boolean complete =
                node.is("switch_block")
                        ? node.namedChildren().stream()
                                .flatMap(g -> g.namedChildren().stream())
                                .anyMatch(l -> l.is("switch_label") && isDefault(l))
                        : branches.get(branches.size() - 1).field().equals("alternative");
        boolean all = complete && shapes.stream().distinct().count() == 1;
        if (!all) {
            marks.forEach(m -> report.mark(m[0]).because(m[1], "this branch does the same"));
        }
    }

    /** Whether a branch does more than one thing. */
    private static boolean isLong(SyntaxNode branch) {
        int statements = 0;
        for (SyntaxNode statement : content(branch)) {
            statements += statement.is("break_statement") ? 0 : 1;
        }
        return statements > 1;
    }

    private static List<SyntaxNode> content(SyntaxNode branch) {
        List<SyntaxNode> inner =
                branch.is("switch_block_statement_group", "switch_rule")
                        ? branch.namedChildren().stream()
                                .filter(n -> !n.is("switch_label"))
                                .toList()
                        : List.of(branch);
        return inner.size() == 1 && inner.get(0).is("block") ? inner.get(0).namedChildren() : inner;
    }
}
