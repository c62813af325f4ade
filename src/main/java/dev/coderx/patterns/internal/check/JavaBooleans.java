package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Truth values of Java written in a roundabout way. */
final class JavaBooleans {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    private static final NodeTypes LAMBDAS = NodeTypes.of("lambda_expression");
    private static final NodeTypes USES_AND_CHECKS =
            NodeTypes.of(
                    "method_invocation",
                    "field_access",
                    "binary_expression",
                    "assignment_expression");

    private JavaBooleans() {}

    static Map<String, Check> checks() {
        return Map.of(
                "java-boolean-return",
                Check.on(JavaBooleans::returns, "if_statement"),
                "java-boolean-ternary",
                Check.on(JavaBooleans::ternary, "ternary_expression"),
                "java-negated-choice",
                Check.on(JavaBooleans::negatedChoice, "if_statement", "ternary_expression"),
                "java-negated-comparison",
                Check.on(JavaBooleans::negatedComparison, "unary_expression"),
                "java-constant-if",
                Check.on(JavaBooleans::constantIf, "if_statement"),
                "java-constant-loop",
                Check.on(JavaBooleans::constantLoop, "while_statement", "do_statement"),
                "java-boxed-condition",
                Check.on(
                        JavaBooleans::boxedCondition,
                        "if_statement",
                        "while_statement",
                        "do_statement",
                        "for_statement",
                        "ternary_expression",
                        "unary_expression",
                        "binary_expression"),
                "java-null-before-instanceof",
                Check.on(JavaBooleans::nullBeforeInstanceof, "binary_expression"),
                "java-broken-null-check",
                Check.on(JavaBooleans::brokenNullCheck, "binary_expression"),
                "java-misplaced-null-check",
                Check.on(JavaBooleans::misplacedNullCheck, "binary_expression"));
    }

    private static void returns(SyntaxNode statement, File file, Report report) {
        Optional<SyntaxNode> yes = statement.child("consequence").flatMap(JavaBooleans::onlyReturn);
        Optional<SyntaxNode> no =
                statement.child("alternative").isPresent()
                        ? statement.child("alternative").flatMap(JavaBooleans::onlyReturn)
                        : next(statement).filter(s -> s.is("return_statement"));
        Optional<SyntaxNode> yesValue = yes.flatMap(JavaBooleans::value);
        Optional<SyntaxNode> noValue = no.flatMap(JavaBooleans::value);
        if (yesValue.isEmpty() || noValue.isEmpty() || returnType(statement).isEmpty()) {
            return;
        }
        boolean literal = isTruth(yesValue.get()) || isTruth(noValue.get());
        boolean chained =
                statement.parent() != null
                        && (statement.parent().is("if_statement")
                                || (statement.child("alternative").isEmpty()
                                        && previousReturns(statement)));
        if (literal && !chained) {
            report.mark(statement);
        }
    }

    /** Whether an if with a return stands right before: then it is one of a list of cases. */
    private static boolean previousReturns(SyntaxNode statement) {
        SyntaxNode parent = statement.parent();
        List<SyntaxNode> siblings = parent == null ? List.of() : parent.namedChildren();
        int at = siblings.indexOf(statement);
        return at > 0
                && siblings.get(at - 1).is("if_statement")
                && siblings.get(at - 1)
                        .child("consequence")
                        .flatMap(JavaBooleans::onlyReturn)
                        .isPresent();
    }

    private static Optional<String> returnType(SyntaxNode statement) {
        return statement
                .ancestor("method_declaration", "lambda_expression", "class_body")
                .filter(m -> m.is("method_declaration"))
                .map(m -> DeclaredTypes.text(m.child("type")))
                .filter(type -> type.equals("boolean"));
    }

    private static Optional<SyntaxNode> onlyReturn(SyntaxNode body) {
        List<SyntaxNode> statements = JavaCode.statements(body);
        return statements.size() == 1 && statements.get(0).is("return_statement")
                ? Optional.of(statements.get(0))
                : Optional.empty();
    }

    private static Optional<SyntaxNode> value(SyntaxNode statement) {
        return statement.namedChildren().stream().findFirst().map(JavaCode::bare);
    }

    /** The statement after this one in the same block. */
    static Optional<SyntaxNode> next(SyntaxNode statement) {
        SyntaxNode parent = statement.parent();
        if (parent == null) {
            return Optional.empty();
        }
        List<SyntaxNode> siblings = parent.namedChildren();
        int at = siblings.indexOf(statement) + 1;
        return at > 0 && at < siblings.size() ? Optional.of(siblings.get(at)) : Optional.empty();
    }

    static boolean isTruth(SyntaxNode node) {
        return node.is("true", "false");
    }

    private static void ternary(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> yes = JavaCode.bare(node, "consequence");
        Optional<SyntaxNode> no = JavaCode.bare(node, "alternative");
        boolean literal =
                yes.filter(JavaBooleans::isTruth).isPresent()
                        || no.filter(JavaBooleans::isTruth).isPresent();
        boolean withNull =
                yes.filter(n -> n.is("null_literal")).isPresent()
                        || no.filter(n -> n.is("null_literal")).isPresent();
        if (literal && !withNull) {
            report.mark(node);
        }
    }

    private static void negatedChoice(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> condition = JavaCode.bare(node, "condition");
        if (condition.isEmpty() || node.child("alternative").isEmpty()) {
            return;
        }
        if (isNegated(condition.get(), 6)) {
            report.mark(node);
        }
    }

    private static boolean isNegated(SyntaxNode given, int levels) {
        SyntaxNode node = JavaCode.bare(given);
        if (node.is("unary_expression")) {
            return JavaCode.operator(node).equals("!");
        }
        if (!node.is("binary_expression") || levels == 0) {
            return false;
        }
        String operator = JavaCode.operator(node);
        Optional<SyntaxNode> left = JavaCode.bare(node, "left");
        Optional<SyntaxNode> right = JavaCode.bare(node, "right");
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (operator.equals("!=")) {
            return !left.get().is("null_literal") && !right.get().is("null_literal");
        }
        return (operator.equals("&&") || operator.equals("||"))
                && isNegated(left.get(), levels - 1)
                && isNegated(right.get(), levels - 1);
    }

    private static void negatedComparison(SyntaxNode node, File file, Report report) {
        boolean comparison =
                node.child("operand")
                        .filter(o -> o.is("parenthesized_expression"))
                        .map(JavaCode::bare)
                        .filter(o -> o.is("binary_expression"))
                        .filter(o -> COMPARISONS.contains(JavaCode.operator(o)))
                        .isPresent();
        if (comparison && JavaCode.operator(node).equals("!")) {
            report.mark(node);
        }
    }

    private static void constantIf(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> condition = JavaCode.bare(node, "condition");
        if (condition.isPresent() && truth(condition.get(), 20).isPresent()) {
            report.mark(node);
        }
    }

    private static void constantLoop(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> condition = JavaCode.bare(node, "condition");
        if (condition.isEmpty()) {
            return;
        }
        Optional<Boolean> truth = truth(condition.get(), 20);
        boolean usual = node.is("while_statement") && condition.get().is("true");
        if (truth.isPresent() && !usual) {
            report.mark(node);
        }
    }

    /** What a condition of literals always is. */
    static Optional<Boolean> truth(SyntaxNode given, int levels) {
        SyntaxNode node = JavaCode.bare(given);
        if (isTruth(node)) {
            return Optional.of(node.is("true"));
        }
        if (levels == 0) {
            return Optional.empty();
        }
        if (node.is("unary_expression") && JavaCode.operator(node).equals("!")) {
            return node.child("operand").flatMap(o -> truth(o, levels - 1)).map(b -> !b);
        }
        if (!node.is("binary_expression")) {
            return Optional.empty();
        }
        String operator = JavaCode.operator(node);
        Optional<Boolean> left = node.child("left").flatMap(n -> truth(n, levels - 1));
        Optional<Boolean> right = node.child("right").flatMap(n -> truth(n, levels - 1));
        boolean both = left.isPresent() && right.isPresent();
        return switch (operator) {
            case "&&", "&" ->
                    both
                            ? Optional.of(left.get() && right.get())
                            : left.or(() -> right).filter(b -> !b);
            case "||", "|" ->
                    both
                            ? Optional.of(left.get() || right.get())
                            : left.or(() -> right).filter(b -> b);
            default -> Optional.empty();
        };
    }

    private static void boxedCondition(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node);
        switch (node.type()) {
            case "unary_expression" -> {
                if (operator.equals("!")) {
                    boxed(node.child("operand"), file, report);
                }
            }
            case "binary_expression" -> {
                if (operator.equals("&&") || operator.equals("||")) {
                    boxed(node.child("left"), file, report);
                    boxed(node.child("right"), file, report);
                }
            }
            default -> boxed(node.child("condition"), file, report);
        }
    }

    private static void boxed(Optional<SyntaxNode> value, File file, Report report) {
        Optional<SyntaxNode> bare = value.map(JavaCode::bare);
        if (bare.isPresent()
                && file.declaredTypes().of(bare.get()).equals("Boolean")
                && !checkedBefore(bare.get())) {
            report.mark(bare.get());
        }
    }

    /** Whether the code above or beside compares the same value with null. */
    private static boolean checkedBefore(SyntaxNode value) {
        String name = value.text();
        SyntaxNode scope = JavaCode.enclosingMethod(value).orElse(value);
        for (SyntaxNode node : scope.find("binary_expression")) {
            if (node.start() > value.start()) {
                break;
            }
            if ((isNull(node, "left") || isNull(node, "right"))
                    && node.namedChildren().stream().anyMatch(n -> n.hasText(name))) {
                return true;
            }
        }
        return false;
    }

    static boolean isNull(SyntaxNode node, String field) {
        return JavaCode.bare(node, field).filter(n -> n.is("null_literal")).isPresent();
    }

    private static void nullBeforeInstanceof(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> left = JavaCode.bare(node, "left");
        Optional<SyntaxNode> right = JavaCode.bare(node, "right");
        if (!JavaCode.operator(node).equals("&&") || left.isEmpty() || right.isEmpty()) {
            return;
        }
        if (notNullOf(left.get(), right.get()) || notNullOf(right.get(), left.get())) {
            report.mark(node);
        }
    }

    private static boolean notNullOf(SyntaxNode check, SyntaxNode test) {
        return test.is("instanceof_expression")
                && nullChecked(check, "!=")
                        .filter(name ->
                                JavaCode.bare(test, "left")
                                        .filter(l -> l.hasText(name))
                                        .isPresent())
                        .isPresent();
    }

    /** What a comparison with null asks about. */
    static Optional<String> nullChecked(SyntaxNode node, String operator) {
        if (!node.is("binary_expression") || !JavaCode.operator(node).equals(operator)) {
            return Optional.empty();
        }
        return isNull(node, "right")
                ? JavaCode.bare(node, "left").map(SyntaxNode::text)
                : isNull(node, "left")
                        ? JavaCode.bare(node, "right").map(SyntaxNode::text)
                        : Optional.empty();
    }

    private static void brokenNullCheck(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node);
        String asked = operator.equals("||") ? "!=" : operator.equals("&&") ? "==" : "";
        if (asked.isEmpty()) {
            return;
        }
        Optional<String> name = node.child("left").flatMap(l -> lastNullCheck(l, operator, asked));
        if (name.isPresent()
                && node.child("right").filter(r -> dereferences(r, name.get())).isPresent()) {
            report.mark(node);
        }
    }

    private static Optional<String> lastNullCheck(SyntaxNode left, String operator, String asked) {
        SyntaxNode bare = JavaCode.bare(left);
        boolean same = bare.is("binary_expression") && JavaCode.operator(bare).equals(operator);
        return nullChecked(same ? JavaCode.bare(bare, "right").orElse(bare) : bare, asked);
    }

    /** Whether a part of the code calls a method or reads a field of this name, surely. */
    private static boolean dereferences(SyntaxNode code, String name) {
        for (SyntaxNode node : code.findOutside(LAMBDAS, USES_AND_CHECKS)) {
            if (node.is("method_invocation", "field_access")
                    && node.child("object").filter(o -> o.hasText(name)).isPresent()) {
                return true;
            }
            if (node.is("binary_expression", "assignment_expression")
                    && (nullChecked(node, "!=").filter(name::equals).isPresent()
                            || nullChecked(node, "==").filter(name::equals).isPresent()
                            || JavaCode.text(node, "left").equals(name))) {
                return false;
            }
        }
        return false;
    }

    private static void misplacedNullCheck(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node);
        String asked = operator.equals("&&") ? "!=" : operator.equals("||") ? "==" : "";
        Optional<String> name =
                asked.isEmpty()
                        ? Optional.empty()
                        : JavaCode.bare(node, "right").flatMap(r -> nullChecked(r, asked));
        if (name.isPresent()
                && node.child("left").filter(l -> dereferences(l, name.get())).isPresent()) {
            report.mark(node);
        }
    }
}
