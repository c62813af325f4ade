package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.has;
import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements of JavaScript and TypeScript that do nothing, too little or something odd. */
final class ScriptStatements {

    private static final String[] LABELLED_JUMPS = {"break_statement", "continue_statement"};

    private static final Pattern FALL =
            Pattern.compile("falls?[ -]?through", Pattern.CASE_INSENSITIVE);

    private ScriptStatements() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "script-missing-braces",
                        Check.on(
                                ScriptStatements::missingBraces,
                                "if_statement",
                                "else_clause",
                                "for_statement",
                                "for_in_statement",
                                "while_statement",
                                "do_statement")),
                Map.entry(
                        "script-empty-block",
                        Check.on(ScriptStatements::emptyBlock, "statement_block", "switch_body")),
                Map.entry(
                        "script-extra-semicolon",
                        Check.on(ScriptStatements::semicolon, "empty_statement", "class_body")),
                Map.entry(
                        "script-extra-label",
                        Check.on(ScriptStatements::extraLabel, LABELLED_JUMPS)),
                Map.entry(
                        "script-lone-block",
                        Check.on(ScriptStatements::loneBlock, "statement_block")),
                Map.entry("script-lonely-if", Check.on(ScriptStatements::lonelyIf, "else_clause")),
                Map.entry(
                        "script-unguarded-keys",
                        Check.on(ScriptStatements::unguardedKeys, "for_in_statement")),
                Map.entry(
                        "script-jump-in-finally",
                        Check.on(
                                ScriptStatements::jumpInFinally,
                                "return_statement",
                                "throw_statement",
                                "break_statement",
                                "continue_statement")),
                Map.entry(
                        "script-unused-expression",
                        Check.on(ScriptStatements::unusedExpression, "expression_statement")),
                Map.entry(
                        "script-useless-return",
                        Check.on(ScriptStatements::uselessReturn, "return_statement")),
                Map.entry(
                        "script-line-joined",
                        Check.on(
                                ScriptStatements::lineJoined,
                                "call_expression",
                                "subscript_expression",
                                "binary_expression")),
                Map.entry(
                        "script-fall-through",
                        Check.on(ScriptStatements::fallThrough, "switch_body")),
                Map.entry(
                        "script-late-default",
                        Check.on(ScriptStatements::lateDefault, "switch_default")),
                Map.entry(
                        "script-missing-default",
                        Check.on(ScriptStatements::missingDefault, "switch_body")));
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
        boolean chain = statement.is("else_clause") && isA(body, "if_statement");
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

    private static void semicolon(SyntaxNode node, File file, Report report) {
        if (node.is("empty_statement")) {
            SyntaxNode owner = node.parent();
            boolean needed =
                    owner != null
                            && (owner.is(Script.LOOPS)
                                    || owner.is(
                                            "if_statement",
                                            "else_clause",
                                            "labeled_statement",
                                            "with_statement"));
            if (!needed) {
                report.mark(node);
            }
            return;
        }
        SyntaxNode before = null;
        for (SyntaxNode child : node.children()) {
            if (child.type().equals(";")) {
                boolean ends = isA(before, "field_definition", "public_field_definition");
                if (!ends
                        && !isA(before, "method_signature", "abstract_method_signature")
                        && !isA(before, "index_signature")) {
                    report.mark(child);
                }
            }
            before = child.isComment() ? before : child;
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
                        isA(above, "labeled_statement");
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
        if (!lone || (owner.is("statement_block") && only && isA(owner.parent(), "xx"))) {
            return;
        }
        for (SyntaxNode statement : block.namedChildren()) {
            boolean scoped =
                    statement.is(
                            "lexical_declaration",
                            "class_declaration",
                            "function_declaration",
                            "generator_function_declaration",
                            "using_declaration");
            boolean alone = owner.is("statement_block") && only;
            if (scoped && !(alone && isA(owner.parent(), "class_static_block"))) {
                return;
            }
        }
        report.mark(block);
    }

    private static void lonelyIf(SyntaxNode clause, File file, Report report) {
        List<SyntaxNode> inner = clause.namedChildren();
        if (inner.size() == 1 && inner.getFirst().is("statement_block")) {
            List<SyntaxNode> statements = inner.getFirst().namedChildren();
            boolean comments = inner.getFirst().children().stream().anyMatch(SyntaxNode::isComment);
            if (statements.size() == 1 && statements.getFirst().is("if_statement")) {
                report.mark(comments ? statements.getFirst() : statements.getFirst());
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
                    isA(then, "statement_block") ? then.namedChildren() : List.of();
            boolean skips =
                    isA(then, "continue_statement")
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
        boolean acts =
                value.is(
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
        if (!body || isA(statement.namedChildren().getFirst(), "parenthesized_expression")) {
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

    /** A regular expression at the start of a line, read as two divisions. */
    private static void divided(SyntaxNode division, File file, Report report) {
        SyntaxNode first = division.child("left").orElse(null);
        SyntaxNode slash = division.childOfType("/").orElse(null);
        SyntaxNode start =
                isA(first, "binary_expression") ? first.childOfType("/").orElse(null) : null;
        SyntaxNode before = first == null ? null : first.child("left").orElse(null);
        SyntaxNode flags = division.child("right").orElse(null);
        if (slash == null || start == null || before == null) {
            return;
        }
        for (int i = 0; i < 20 && isA(flags, "member_expression", "call_expression"); i++) {
            flags = flags.child(flags.is("call_expression") ? "function" : "object").orElse(null);
        }
        boolean joined =
                isA(flags, "identifier")
                        && flags.start() == slash.end()
                        && flags.text().matches("[dgimsuvy]+")
                        && file.tree().source().substring(before.end(), start.start()).indexOf('\n')
                                >= 0;
        if (joined) {
            report.mark(start);
        }
    }

    /** A call, index or template that begins a line and so belongs to the line before. */
    private static void lineJoined(SyntaxNode node, File file, Report report) {
        if (node.is("binary_expression")) {
            divided(node, file, report);
            return;
        }
        SyntaxNode target =
                node.child(node.is("call_expression") ? "function" : "object").orElse(null);
        if (target == null || node.childOfType("optional_chain").isPresent()) {
            return;
        }
        SyntaxNode opening =
                node.is("call_expression")
                        ? node.child("arguments").orElse(null)
                        : node.childOfType("[").orElse(null);
        if (target.is("arrow_function")
                || opening == null
                || !isA(opening, "arguments", "[", "template_string")) {
            return;
        }
        String between = file.tree().source().substring(target.end(), opening.start());
        if (between.indexOf('\n') >= 0) {
            report.mark(opening.start(), opening.start() + 1);
        }
    }

    private static void fallThrough(SyntaxNode body, File file, Report report) {
        SyntaxNode open = null;
        boolean meant = false;
        for (SyntaxNode child : body.children()) {
            if (child.isComment()) {
                meant |= saysFallThrough(child);
            } else if (child.is("switch_case", "switch_default")) {
                if (open != null && !meant && !endsMeant(open)) {
                    report.mark(child.children().getFirst())
                            .because(open.children().getFirst(), "runs on from here");
                }
                boolean ends =
                        child.children().stream()
                                .filter(one -> one.field().equals("body"))
                                .anyMatch(file.flow()::stops);
                boolean empty =
                        child.namedChildren().stream().noneMatch(one -> one.field().equals("body"));
                open = ends || empty ? null : child;
                meant = false;
            }
        }
    }

    private static boolean saysFallThrough(SyntaxNode comment) {
        return FALL.matcher(comment.text()).find();
    }

    /** Whether a case ends with a comment that says it is meant to run on. */
    private static boolean endsMeant(SyntaxNode group) {
        SyntaxNode last = group.children().getLast();
        List<SyntaxNode> statements =
                group.namedChildren().stream().filter(one -> one.field().equals("body")).toList();
        if (last.isComment()) {
            return saysFallThrough(last);
        }
        if (statements.size() != 1 || !last.is("statement_block")) {
            return false;
        }
        List<SyntaxNode> inner = last.children();
        SyntaxNode end = inner.size() > 2 ? inner.get(inner.size() - 2) : last;
        return end.isComment() && inner.size() > 3 && saysFallThrough(end);
    }

    private static void lateDefault(SyntaxNode group, File file, Report report) {
        SyntaxNode owner = group.parent();
        if (owner != null && owner.namedChildren().getLast() != group) {
            report.mark(group.children().getFirst());
        }
    }

    private static void missingDefault(SyntaxNode body, File file, Report report) {
        var groups = new ArrayList<>(body.namedChildren());
        SyntaxNode statement = body.parent();
        boolean said = false;
        for (SyntaxNode child : body.children()) {
            said |=
                    child.isComment()
                            && child.text()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .contains("no default");
        }
        if (!groups.isEmpty()) {
            for (SyntaxNode child : groups.getLast().children()) {
                said |=
                        child.isComment()
                                && child.text()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains("no default");
            }
        }
        boolean open =
                !groups.isEmpty() && groups.stream().noneMatch(group -> group.is("switch_default"));
        if (open && !said && statement != null) {
            report.mark(statement);
        }
    }
}
