package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.outer;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions of JavaScript and TypeScript that say nothing, too much or something else. */
final class ScriptConditions {

    private static final NodeTypes DECIDING =
            NodeTypes.of(
                    "if_statement",
                    "while_statement",
                    "do_statement",
                    "for_statement",
                    "ternary_expression");

    private static final Set<String> EQUALITIES = Set.of("==", "!=", "===", "!==");

    private ScriptConditions() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-constant-condition", ScriptConditions::constantCondition, DECIDING),
                Script.check(
                        "script-constant-operand",
                        ScriptConditions::constantOperand,
                        "binary_expression"),
                Script.check(
                        "script-boolean-cast",
                        ScriptConditions::booleanCast,
                        "unary_expression",
                        "call_expression"),
                Script.check(
                        "script-nested-ternary",
                        ScriptConditions::nestedTernary,
                        "ternary_expression"),
                Script.check(
                        "script-assigned-condition", ScriptConditions::assignedCondition, DECIDING),
                Script.check(
                        "script-negated-condition",
                        ScriptConditions::negatedCondition,
                        "if_statement",
                        "ternary_expression"));
    }

    private static @Nullable SyntaxNode condition(SyntaxNode statement) {
        SyntaxNode condition = part(statement, "condition");
        if ((condition != null && condition.is("expression_statement"))) {
            List<SyntaxNode> inner = condition.namedChildren();
            return inner.isEmpty() ? null : Script.bare(inner.getFirst());
        }
        return (condition != null && condition.is("empty_statement")) ? null : condition;
    }

    private static void constantCondition(SyntaxNode statement, File file, Report report) {
        SyntaxNode condition = condition(statement);
        if (condition == null || !new ScriptConstants(file).decided(condition)) {
            return;
        }
        boolean loop = statement.is(Script.LOOPS);
        boolean usual = statement.is("while_statement") && condition.is("true");
        if (!usual && !(loop && yields(statement))) {
            report.mark(condition);
        }
    }

    /** Whether a loop hands out values in its rounds, so that it need not end. */
    private static boolean yields(SyntaxNode loop) {
        SyntaxNode start = loop.child("initializer").orElse(null);
        for (SyntaxNode node : loop.findOutside(Script.FUNCTIONS, "yield_expression")) {
            if (start == null || !start.contains(node)) {
                return true;
            }
        }
        return false;
    }

    private static void constantOperand(SyntaxNode binary, File file, Report report) {
        SyntaxNode left = part(binary, "left");
        SyntaxNode right = part(binary, "right");
        if (left == null || right == null) {
            return;
        }
        String operator = operator(binary);
        var constants = new ScriptConstants(file);
        switch (operator) {
            case "&&", "||" -> {
                if (constants.decided(left)) {
                    report.mark(left);
                }
            }
            case "??" -> {
                if (constants.nullKnown(left, false, 0)) {
                    report.mark(left);
                }
            }
            case "==", "!=", "===", "!==" -> {
                boolean strict = operator.length() == 3;
                if (known(constants, left, right, strict)) {
                    report.mark(right);
                } else if (known(constants, right, left, strict)) {
                    report.mark(left);
                } else if (strict
                        ? constants.isNew(left, 0) || constants.isNew(right, 0)
                        : constants.isNew(left, 0) && constants.isNew(right, 0)) {
                    report.mark(strict && !constants.isNew(left, 0) ? right : left);
                }
            }
            default -> {}
        }
    }

    private static boolean known(
            ScriptConstants constants, SyntaxNode fixed, SyntaxNode other, boolean strict) {
        return (constants.isNullish(fixed) && constants.nullKnown(other, false, 0))
                || (constants.isTruthValue(fixed)
                        && constants.truthComparisonKnown(other, strict, 0));
    }

    private static void booleanCast(SyntaxNode cast, File file, Report report) {
        SyntaxNode place = outer(cast);
        if (place == null) {
            return;
        }
        if (cast.is("unary_expression")) {
            SyntaxNode inner = part(cast, "argument");
            boolean twice =
                    operator(cast).equals("!")
                            && (inner != null && inner.is("unary_expression"))
                            && operator(inner).equals("!");
            if (!twice) {
                return;
            }
        } else if (!Script.isName(Script.callee(cast), "Boolean")
                || !Script.isGlobal(Script.callee(cast), file)) {
            return;
        }
        SyntaxNode wrapped = Script.wrapped(cast);
        boolean decides =
                (place.is(DECIDING) && wrapped.field().equals("condition"))
                        || (place.is("expression_statement")
                                && isA(place.parent(), "for_statement")
                                && place.field().equals("condition"));
        boolean negated = place.is("unary_expression") && operator(place).equals("!");
        if (decides || negated || isFirstOfBoolean(wrapped, file)) {
            report.mark(cast);
        }
    }

    private static boolean isFirstOfBoolean(SyntaxNode argument, File file) {
        SyntaxNode list = argument.parent();
        SyntaxNode call = list == null || !list.is("arguments") ? null : list.parent();
        return call != null
                && list != null
                && list.namedChildren().getFirst() == argument
                && Script.isName(Script.callee(call), "Boolean")
                && Script.isGlobal(Script.callee(call), file);
    }

    private static void nestedTernary(SyntaxNode ternary, File file, Report report) {
        if (isA(part(ternary, "consequence"), "ternary_expression")
                || isA(part(ternary, "alternative"), "ternary_expression")) {
            report.mark(ternary);
        }
    }

    private static void assignedCondition(SyntaxNode statement, File file, Report report) {
        SyntaxNode written = statement.child("condition").orElse(null);
        if (written == null) {
            return;
        }
        int needed = statement.is("for_statement") ? 1 : 2;
        int brackets = 0;
        SyntaxNode at = written;
        while (at.is("parenthesized_expression", "expression_statement")
                && !at.namedChildren().isEmpty()) {
            brackets += at.is("parenthesized_expression") ? 1 : 0;
            at = at.namedChildren().getFirst();
        }
        boolean assigns = at.is("assignment_expression", "augmented_assignment_expression");
        if (assigns && brackets < needed) {
            report.mark(at);
        }
    }

    private static void negatedCondition(SyntaxNode choice, File file, Report report) {
        SyntaxNode condition = part(choice, "condition");
        if (condition == null) {
            return;
        }
        boolean negated =
                (condition.is("unary_expression") && operator(condition).equals("!"))
                        || (condition.is("binary_expression")
                                && EQUALITIES.contains(operator(condition))
                                && operator(condition).startsWith("!"));
        SyntaxNode otherwise = part(choice, "alternative");
        boolean chain =
                choice.is("if_statement")
                        && (isA(choice.parent(), "else_clause")
                                || (otherwise != null
                                        && otherwise.childOfType("if_statement").isPresent()));
        if (negated && otherwise != null && !chain) {
            report.mark(choice.start(), condition.end());
        }
    }
}
