package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Analyses of Python's conditions. */
final class LearnerConditions {

    private static final Set<String> SHOWS = Set.of("print", "input");

    private static final Set<String> ORDERS = Set.of("==", "!=", "<", ">", "<=", ">=");

    /** The longest condition that is compared with another, in characters. */
    private static final int LONGEST = 400;

    private static final NodeTypes CALLS_AND_ASSIGNMENTS = NodeTypes.of("call", "named_expression");
    private static final NodeTypes CHANGES =
            NodeTypes.of(
                    "call",
                    "global_statement",
                    "nonlocal_statement",
                    "assignment",
                    "augmented_assignment");

    private LearnerConditions() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-separate-ifs",
                Check.on((n, f, r) -> exclusive(n, f, r, false), "if_statement"),
                "python-repeated-call-condition",
                Check.on((n, f, r) -> exclusive(n, f, r, true), "if_statement"),
                "python-effect-in-condition",
                Check.on(LearnerConditions::effect, "boolean_operator"),
                "python-one-shot-if",
                Check.on(LearnerConditions::oneShot, "if_statement"),
                "python-or-value",
                Check.on(LearnerConditions::orValue, "boolean_operator"));
    }

    /** Two ifs in a row of which never both can hold. */
    private static void exclusive(SyntaxNode second, File file, Report report, boolean calls) {
        SyntaxNode first = LearnerCode.previous(second);
        if (first == null
                || !first.is("if_statement")
                || first.child("alternative").isPresent()
                || !LearnerCode.statement(second).equals(second)) {
            return;
        }
        SyntaxNode a = first.child("condition").orElse(first);
        SyntaxNode b = second.child("condition").orElse(second);
        if (a.end() - a.start() > LONGEST || b.end() - b.start() > LONGEST) {
            return;
        }
        boolean again = calls && sharesOwnCall(a, b, file);
        if (!again && !areExclusive(a, b)) {
            return;
        }
        boolean leaves = first.child("consequence").filter(file.flow()::stops).isPresent();
        boolean called = sharedCall(a, b);
        boolean wanted = calls ? called : !called && !leaves;
        if (wanted && !changes(first, b)) {
            report.mark(b)
                    .because(
                            a,
                            again
                                    ? "The same call stands here."
                                    : "Both conditions never hold together.");
        }
    }

    private static boolean areExclusive(SyntaxNode a, SyntaxNode b) {
        for (SyntaxNode one : conjuncts(a)) {
            for (SyntaxNode other : conjuncts(b)) {
                if (contradict(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The parts that {@code and} joins. */
    private static List<SyntaxNode> conjuncts(SyntaxNode condition) {
        var parts = new ArrayList<SyntaxNode>();
        Deque<SyntaxNode> open = new ArrayDeque<>();
        open.push(condition);
        while (!open.isEmpty()) {
            SyntaxNode node = PythonShapes.bare(open.pop());
            if (node.is("boolean_operator") && node.childOfType("and").isPresent()) {
                node.namedChildren().forEach(open::push);
            } else {
                parts.add(node);
            }
        }
        return parts;
    }

    private static boolean contradict(SyntaxNode a, SyntaxNode b) {
        if (a.is("not_operator") != b.is("not_operator")) {
            SyntaxNode negated = a.is("not_operator") ? a : b;
            SyntaxNode plain = negated == a ? b : a;
            return negated.child("argument")
                    .filter(n -> same(PythonShapes.bare(n), plain))
                    .isPresent();
        }
        List<SyntaxNode> left = a.namedChildren();
        List<SyntaxNode> right = b.namedChildren();
        if (!a.is("comparison_operator")
                || !b.is("comparison_operator")
                || left.size() != 2
                || right.size() != 2
                || !same(left.get(0), right.get(0))) {
            return false;
        }
        String one = operator(a);
        String two = operator(b);
        if (!ORDERS.contains(one) || !ORDERS.contains(two)) {
            boolean member =
                    (one.equals("in") && two.equals("not in"))
                            || (one.equals("not in") && two.equals("in"));
            return member && same(left.get(1), right.get(1));
        }
        if (same(left.get(1), right.get(1))) {
            return opposite(one, two) || opposite(two, one);
        }
        Double x = number(left.get(1));
        Double y = number(right.get(1));
        if (x != null && y != null) {
            return disjoint(one, x, two, y) || disjoint(two, y, one, x);
        }
        boolean literals =
                LearnerCode.isLiteral(left.get(1)) && LearnerCode.isLiteral(right.get(1));
        return literals && one.equals("==") && two.equals("==");
    }

    private static boolean opposite(String one, String two) {
        return switch (one) {
            case "==" -> Set.of("!=", "<", ">").contains(two);
            case "<" -> Set.of(">", ">=").contains(two);
            case "<=" -> two.equals(">");
            default -> false;
        };
    }

    private static boolean disjoint(String one, double x, String two, double y) {
        return switch (one) {
            case "==" ->
                    switch (two) {
                        case "==" -> x != y;
                        case "<" -> x >= y;
                        case "<=" -> x > y;
                        case ">" -> x <= y;
                        case ">=" -> x < y;
                        default -> false;
                    };
            case "<" -> Set.of(">", ">=").contains(two) && x <= y;
            case "<=" -> (two.equals(">") && x <= y) || (two.equals(">=") && x < y);
            default -> false;
        };
    }

    private static @Nullable Double number(SyntaxNode node) {
        try {
            return LearnerCode.isLiteral(node) && !node.is("string")
                    ? Double.valueOf(node.text().replace(" ", ""))
                    : null;
        } catch (NumberFormatException other) {
            return null;
        }
    }

    private static String operator(SyntaxNode comparison) {
        for (SyntaxNode child : comparison.children()) {
            if (!child.named()) {
                return child.text();
            }
        }
        return "";
    }

    private static boolean same(SyntaxNode a, SyntaxNode b) {
        return a.text().replace(" ", "").equals(b.text().replace(" ", ""));
    }

    /** Whether both conditions make one same call. */
    private static boolean sharedCall(SyntaxNode a, SyntaxNode b) {
        List<SyntaxNode> others = b.find("call");
        for (SyntaxNode one : others.isEmpty() ? others : a.find("call")) {
            for (SyntaxNode other : others) {
                if (same(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether both conditions make one same call of a function of this file. */
    private static boolean sharesOwnCall(SyntaxNode a, SyntaxNode b, File file) {
        List<SyntaxNode> others = b.find("call");
        for (SyntaxNode one : others.isEmpty() ? others : a.find("call")) {
            if (LearnerCode.calledFunction(one, file) != null) {
                for (SyntaxNode other : others) {
                    if (same(one, other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a statement can change what a condition reads. */
    private static boolean changes(SyntaxNode statement, SyntaxNode condition) {
        Set<String> assigned = Names.assigned(statement);
        for (SyntaxNode node : condition.find("identifier")) {
            if (assigned.contains(node.text())) {
                return true;
            }
        }
        for (SyntaxNode node : statement.find("call")) {
            if (LearnerCode.MUTATORS.contains(PythonShapes.method(node))) {
                SyntaxNode object = PythonShapes.receiver(node).orElse(node);
                if (LearnerCode.mentions(condition, object.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A call that changes something, in the part of a condition that may be left out. */
    private static void effect(SyntaxNode operator, File file, Report report) {
        SyntaxNode right = operator.child("right").orElse(operator);
        SyntaxNode above = operator.parent();
        boolean statement = above != null && above.is("expression_statement");
        for (SyntaxNode node : right.findOutside(PythonShapes.LAMBDAS, CALLS_AND_ASSIGNMENTS)) {
            SyntaxNode called = node.is("call") ? LearnerCode.calledFunction(node, file) : null;
            boolean changes = called != null && writesOutside(called, file);
            if (changes || node.is("named_expression")) {
                report.mark(node)
                        .because(
                                operator.children().size() > 1 ? operator.children().get(1) : right,
                                "The right side only runs if the left one leaves it open.");
                return;
            }
        }
        if (statement) {
            report.mark(operator);
        }
    }

    private static boolean writesOutside(SyntaxNode function, File file) {
        for (SyntaxNode node : function.findOutside(PythonShapes.FUNCTIONS, CHANGES)) {
            boolean shows = SHOWS.contains(LearnerCode.callee(node));
            if (shows || node.is("global_statement", "nonlocal_statement")) {
                return true;
            }
            SyntaxNode target =
                    node.is("assignment", "augmented_assignment")
                            ? node.child("left").orElse(null)
                            : LearnerCode.MUTATORS.contains(PythonShapes.method(node))
                                    ? PythonShapes.receiver(node).orElse(null)
                                    : null;
            SyntaxNode root = target;
            while (root != null && root.is("subscript")) {
                root = root.child("value").orElse(null);
            }
            boolean inside = target != null && (root != target || node.is("call"));
            Symbol symbol = inside && root != null ? LearnerCode.symbol(root, file) : null;
            if (symbol != null
                    && symbol.scope().node() != function
                    && !symbol.scope().isIn(file.scopes().at(node))) {
                return true;
            }
        }
        return false;
    }

    /** An if that moves what it asks about, as a loop would, and nothing reads it again. */
    private static void oneShot(SyntaxNode statement, File file, Report report) {
        if (statement.child("alternative").isPresent() || LearnerCode.loop(statement) != null) {
            return;
        }
        SyntaxNode condition = statement.child("condition").orElse(statement);
        SyntaxNode body = statement.child("consequence").orElse(statement);
        for (SyntaxNode inner : body.namedChildren()) {
            SyntaxNode step = LearnerCode.expression(inner);
            SyntaxNode name = step == null ? null : step.child("left").orElse(null);
            Symbol symbol = name == null ? null : LearnerCode.symbol(name, file);
            if (step == null
                    || name == null
                    || symbol == null
                    || !LearnerCode.isLocal(symbol)
                    || !LearnerCode.mentions(condition, name.text())) {
                continue;
            }
            SyntaxNode right = step.child("right").orElse(step);
            boolean walks = right.is("attribute") && LearnerCode.mentions(right, name.text());
            boolean counts =
                    right.is("integer", "identifier", "attribute")
                            ? step.is("augmented_assignment")
                            : step.is("assignment")
                                    && right.is("binary_operator")
                                    && LearnerCode.mentions(right, name.text());
            boolean readLater = false;
            for (SyntaxNode read : symbol.reads()) {
                readLater |= read.start() >= statement.end();
                readLater |= counts && !walks && read.start() > inner.end();
            }
            if ((walks || counts) && !readLater) {
                report.mark(statement.children().get(0))
                        .because(step, "After this, the question is not asked again.");
                return;
            }
        }
    }

    /** A name of a number, text or list beside {@code or}, where a comparison is meant. */
    private static void orValue(SyntaxNode operator, File file, Report report) {
        SyntaxNode left = PythonShapes.bare(operator.child("left").orElse(operator));
        SyntaxNode right = operator.child("right").orElse(operator);
        SyntaxNode last = left.is("boolean_operator") ? left.child("right").orElse(left) : left;
        if (operator.childOfType("or").isEmpty()
                || !right.is("identifier")
                || !last.is("comparison_operator")) {
            return;
        }
        boolean type =
                Set.of("str", "int", "list", "float", "dict", "tuple", "set", "bool")
                                .contains(right.text())
                        && file.scopes().resolve(right).isEmpty();
        Type of = file.types().of(right);
        boolean value =
                of.is(Type.Kind.INT, Type.Kind.FLOAT, Type.Kind.STRING)
                        || isComparedElsewhere(right, operator, file);
        if (type || value) {
            report.mark(right).because(last, "Only this part compares.");
        }
    }

    /** Whether the same condition compares the name with a number or text somewhere else. */
    private static boolean isComparedElsewhere(SyntaxNode name, SyntaxNode operator, File file) {
        Symbol symbol = LearnerCode.symbol(name, file);
        for (SyntaxNode read : symbol == null ? List.<SyntaxNode>of() : symbol.reads()) {
            SyntaxNode above = read.parent();
            boolean ordered =
                    above != null
                            && above.is("comparison_operator")
                            && above.namedChildren().size() == 2
                            && LearnerCode.within(above, LearnerCode.statement(operator))
                            && above.namedChildren().get(1).is("integer", "float", "string");
            if (ordered) {
                return true;
            }
        }
        return false;
    }
}
