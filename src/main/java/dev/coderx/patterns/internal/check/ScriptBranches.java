package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Branches of JavaScript and TypeScript that earlier ones take. */
final class ScriptBranches {

    private static final int MANY = 40;

    private ScriptBranches() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-covered-condition",
                        ScriptBranches::coveredCondition,
                        "if_statement"),
                Script.check(
                        "script-duplicate-case", ScriptBranches::duplicateCase, "switch_body"));
    }

    private static void coveredCondition(SyntaxNode statement, File file, Report report) {
        SyntaxNode condition = part(statement, "condition");
        if (condition == null || !isA(statement.parent(), "else_clause")) {
            return;
        }
        // each way to make the condition true, without what an earlier condition has caught
        List<List<SyntaxNode>> left = new ArrayList<>();
        left.add(parts(condition, "||"));
        if (condition.is("binary_expression") && operator(condition).equals("&&")) {
            for (SyntaxNode each : parts(condition, "&&")) {
                left.add(parts(each, "||"));
            }
        }
        List<List<SyntaxNode>> open = new ArrayList<>(left);
        SyntaxNode at = statement;
        for (int steps = 0; steps < MANY; steps++) {
            SyntaxNode clause = at.parent();
            SyntaxNode above = clause == null ? null : clause.parent();
            if (!(clause != null && clause.is("else_clause"))
                    || !(above != null && above.is("if_statement"))) {
                return;
            }
            at = above;
            SyntaxNode earlier = part(above, "condition");
            if (earlier == null) {
                return;
            }
            file.deadline().check();
            List<SyntaxNode> caught = parts(earlier, "||");
            for (int i = 0; i < open.size(); i++) {
                var rest = new ArrayList<SyntaxNode>();
                for (SyntaxNode way : open.get(i)) {
                    if (caught.stream().noneMatch(of -> implies(way, of))) {
                        rest.add(way);
                    }
                }
                if (rest.isEmpty()) {
                    report.mark(condition).because(earlier, "already decided here");
                    return;
                }
                open.set(i, rest);
            }
        }
    }

    /** The operands of a chain of one logical operator. */
    private static List<SyntaxNode> parts(SyntaxNode expression, String operator) {
        var parts = new ArrayList<SyntaxNode>();
        var open = new ArrayList<SyntaxNode>(List.of(Script.bare(expression)));
        while (!open.isEmpty() && parts.size() < MANY) {
            SyntaxNode node = open.removeLast();
            SyntaxNode left = part(node, "left");
            SyntaxNode right = part(node, "right");
            if (node.is("binary_expression")
                    && operator(node).equals(operator)
                    && left != null
                    && right != null) {
                open.add(right);
                open.add(left);
            } else {
                parts.add(node);
            }
        }
        return parts;
    }

    /** Whether the first condition can be true only where the second is. */
    private static boolean implies(SyntaxNode condition, SyntaxNode wanted) {
        List<SyntaxNode> has = parts(condition, "&&");
        for (SyntaxNode need : parts(wanted, "&&")) {
            List<SyntaxNode> choices = parts(need, "||");
            boolean found =
                    has.stream()
                            .anyMatch(one ->
                                    parts(one, "||").stream()
                                            .allMatch(way ->
                                                    choices.stream()
                                                            .anyMatch(
                                                                    choice -> alike(way, choice))));
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(SyntaxNode first, SyntaxNode second) {
        if (Script.same(first, second)) {
            return true;
        }
        if (!first.is("binary_expression")
                || !second.is("binary_expression")
                || !operator(first).equals(operator(second))
                || !Set.of("&&", "||").contains(operator(first))) {
            return false;
        }
        List<SyntaxNode> left = parts(first, operator(first));
        List<SyntaxNode> right = parts(second, operator(first));
        return left.size() == right.size()
                && left.stream()
                        .allMatch(one -> right.stream().anyMatch(two -> Script.same(one, two)));
    }

    private static void duplicateCase(SyntaxNode body, File file, Report report) {
        var seen = new ArrayList<SyntaxNode>();
        for (SyntaxNode group : body.namedChildren()) {
            SyntaxNode value = part(group, "value");
            if (value == null || !group.is("switch_case")) {
                continue;
            }
            file.deadline().check();
            SyntaxNode first =
                    seen.stream().filter(one -> Script.same(one, value)).findFirst().orElse(null);
            if (first == null) {
                if (seen.size() < 500) {
                    seen.add(value);
                }
            } else {
                report.mark(group.start(), value.end()).because(first, "the same case");
            }
        }
    }
}
