package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements of JavaScript and TypeScript that do nothing, too little or something odd. */
final class ScriptStatements {

    private static final NodeTypes LABELLED_JUMPS =
            NodeTypes.of("break_statement", "continue_statement");
    private static final NodeTypes SCOPED =
            NodeTypes.of(
                    "lexical_declaration",
                    "class_declaration",
                    "function_declaration",
                    "generator_function_declaration",
                    "using_declaration");
    private static final NodeTypes ACTS =
            NodeTypes.of(
                    "assignment_expression",
                    "augmented_assignment_expression",
                    "update_expression",
                    "new_expression",
                    "await_expression",
                    "yield_expression",
                    "import",
                    "jsx_element",
                    "jsx_self_closing_element",
                    "call_expression",
                    "satisfies_expression",
                    "internal_module");

    private ScriptStatements() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-missing-braces",
                        ScriptStatements::missingBraces,
                        "if_statement",
                        "else_clause",
                        "for_statement",
                        "for_in_statement",
                        "while_statement",
                        "do_statement"),
                Script.check(
                        "script-empty-block",
                        ScriptStatements::emptyBlock,
                        "statement_block",
                        "switch_body"),
                Script.check("script-extra-label", ScriptStatements::extraLabel, LABELLED_JUMPS),
                Script.check("script-lone-block", ScriptStatements::loneBlock, "statement_block"),
                Script.check("script-lonely-if", ScriptStatements::lonelyIf, "else_clause"),
                Script.check(
                        "script-unguarded-keys",
                        ScriptStatements::unguardedKeys,
                        "for_in_statement"),
                Script.check(
                        "script-jump-in-finally",
                        ScriptStatements::jumpInFinally,
                        "return_statement",
                        "throw_statement",
                        "break_statement",
                        "continue_statement"),
                Script.check(
                        "script-unused-expression",
                        ScriptStatements::unusedExpression,
                        "expression_statement"),
                Script.check(
                        "script-useless-return",
                        ScriptStatements::uselessReturn,
                        "return_statement"));
    }

    private static void missingBraces(SyntaxNode statement, File file, Report report) {
        SyntaxNode body =
                switch (statement.type()) {
                    case "if_statement" -> statement.child("consequence").orElse(null);
                    case "else_clause" -> {
                        List<SyntaxNode> inner = statement.namedChildren();
                        yield inner.isEmpty() ? null : inner.getFirst();
                    }
                    default -> statement.child("body").orElse(null);
                };
        boolean chain = statement.is("else_clause") && (body != null && body.is("if_statement"));
        if (body != null && !chain && !body.is("statement_block")) {
            report.mark(body);
        }
    }

    private static void emptyBlock(SyntaxNode block, File file, Report report) {
        SyntaxNode owner = block.parent();
        if (owner == null || block.children().size() != 2 || owner.is(Script.FUNCTIONS)) {
            return;
        }
        if (!owner.is("class_static_block")) {
            report.mark(block.is("switch_body") ? owner : block);
        }
    }

    private static @Nullable SyntaxNode label(SyntaxNode node) {
        return node.child("label").orElse(null);
    }

    /** A label on a jump that would go to the same place without it. */
    private static void extraLabel(SyntaxNode jump, File file, Report report) {
        SyntaxNode label = label(jump);
        if (label == null) {
            return;
        }
        boolean skips = jump.is("continue_statement");
        for (SyntaxNode at = jump.parent(); at != null; at = at.parent()) {
            boolean target = at.is(Script.LOOPS) || (at.is("switch_statement") && !skips);
            if (target) {
                for (SyntaxNode above = at.parent();
                        (above != null && above.is("labeled_statement"));
                        above = above.parent()) {
                    SyntaxNode own = label(above);
                    if (own != null && own.hasText(label.text())) {
                        report.mark(label);
                    }
                }
                return;
            }
            if (at.is(Script.FUNCTIONS)) {
                return;
            }
        }
    }

    private static void loneBlock(SyntaxNode block, File file, Report report) {
        SyntaxNode owner = block.parent();
        if (owner == null) {
            return;
        }
        boolean only = owner.namedChildren().size() == 1;
        boolean lone =
                owner.is("program", "statement_block")
                        || (owner.is("switch_case", "switch_default")
                                && owner.namedChildren().stream()
                                                .filter(c -> c.field().equals("body"))
                                                .count()
                                        > 1);
        if (!lone) {
            return;
        }
        for (SyntaxNode statement : block.namedChildren()) {
            boolean alone = owner.is("statement_block") && only;
            if (statement.is(SCOPED) && !(alone && isA(owner.parent(), "class_static_block"))) {
                return;
            }
        }
        report.mark(block);
    }

    private static void lonelyIf(SyntaxNode clause, File file, Report report) {
        List<SyntaxNode> inner = clause.namedChildren();
        if (inner.size() == 1 && inner.getFirst().is("statement_block")) {
            List<SyntaxNode> statements = inner.getFirst().namedChildren();
            if (statements.size() == 1 && statements.getFirst().is("if_statement")) {
                report.mark(statements.getFirst());
            }
        }
    }

    private static void unguardedKeys(SyntaxNode loop, File file, Report report) {
        SyntaxNode body = part(loop, "body");
        if (!has(loop, "in") || body == null || body.is("if_statement", "empty_statement")) {
            return;
        }
        List<SyntaxNode> statements =
                body.is("statement_block") ? body.namedChildren() : List.of(body);
        if (statements.isEmpty()) {
            return;
        }
        SyntaxNode first = statements.getFirst();
        if (first.is("if_statement")) {
            SyntaxNode then = part(first, "consequence");
            List<SyntaxNode> inner =
                    (then != null && then.is("statement_block")) ? then.namedChildren() : List.of();
            boolean skips =
                    (then != null && then.is("continue_statement"))
                            || (inner.size() == 1 && inner.getFirst().is("continue_statement"));
            if (statements.size() == 1 || skips) {
                return;
            }
        }
        report.mark(loop);
    }

    private static void jumpInFinally(SyntaxNode jump, File file, Report report) {
        SyntaxNode label = label(jump);
        boolean passed = false;
        for (SyntaxNode at = jump.parent(); at != null; at = at.parent()) {
            if (at.is("finally_clause")) {
                if (!passed) {
                    report.mark(jump);
                }
                return;
            }
            if (at.is(Script.FUNCTIONS) || at.is("class_body")) {
                return;
            }
            if (jump.is(LABELLED_JUMPS)) {
                if (label == null) {
                    passed |=
                            at.is(Script.LOOPS)
                                    || (at.is("switch_statement") && jump.is("break_statement"));
                } else if (at.is("labeled_statement")) {
                    SyntaxNode own = label(at);
                    passed |= own != null && own.hasText(label.text());
                }
            }
        }
    }

    private static void unusedExpression(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> inner = statement.namedChildren();
        if (inner.isEmpty() || isA(statement.parent(), "for_statement")) {
            return;
        }
        SyntaxNode value = Script.bare(inner.getFirst());
        if (value.is("string") && isDirective(statement)) {
            return;
        }
        boolean acts = value.is(ACTS);
        boolean tagged =
                value.is("call_expression") && isA(part(value, "arguments"), "template_string");
        boolean removes =
                value.is("unary_expression")
                        && Set.of("delete", "void").contains(Script.operator(value));
        if ((!acts && !removes) || tagged) {
            report.mark(statement);
        }
    }

    /** Whether a text stands where directives such as {@code "use strict"} do. */
    private static boolean isDirective(SyntaxNode statement) {
        SyntaxNode owner = statement.parent();
        boolean body =
                owner != null
                        && (owner.is("program")
                                || (owner.is("statement_block")
                                        && isA(owner.parent(), Script.FUNCTIONS)));
        if (owner == null
                || !body
                || isA(statement.namedChildren().getFirst(), "parenthesized_expression")) {
            return false;
        }
        for (SyntaxNode sibling : owner.namedChildren()) {
            if (sibling == statement) {
                return true;
            }
            List<SyntaxNode> inner = sibling.namedChildren();
            boolean text =
                    sibling.is("expression_statement")
                            && !inner.isEmpty()
                            && inner.getFirst().is("string");
            if (!text && !sibling.is("hash_bang_line")) {
                return false;
            }
        }
        return false;
    }

    private static void uselessReturn(SyntaxNode statement, File file, Report report) {
        if (!statement.namedChildren().isEmpty()) {
            return;
        }
        SyntaxNode at = statement;
        while (at.parent() != null) {
            SyntaxNode owner = at.parent();
            if (owner.is("statement_block", "switch_case", "switch_default")) {
                List<SyntaxNode> statements = owner.namedChildren();
                if (statements.getLast() != at) {
                    return;
                }
                if (isA(owner.parent(), Script.FUNCTIONS)) {
                    report.mark(statement);
                    return;
                }
                if (owner.is("switch_case", "switch_default")) {
                    return;
                }
            } else if (!owner.is("if_statement", "else_clause")) {
                return;
            }
            at = owner;
        }
    }
}
