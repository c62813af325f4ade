package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Analyses of the paths through functions and blocks. */
final class Paths {

    private static final NodeTypes BRANCHES =
            NodeTypes.of(
                    "if_statement",
                    "conditional_expression",
                    "ternary_expression",
                    "boolean_operator",
                    "while_statement",
                    "for_statement",
                    "for_in_statement",
                    "enhanced_for_statement",
                    "do_statement",
                    "try_statement",
                    "try_with_resources_statement",
                    "match_statement",
                    "switch_statement",
                    "switch_expression",
                    "list_comprehension",
                    "set_comprehension",
                    "dictionary_comprehension",
                    "generator_expression",
                    "yield",
                    "lambda",
                    "lambda_expression",
                    "arrow_function",
                    "function_expression",
                    "&&",
                    "||",
                    "??",
                    "?.");
    private static final NodeTypes HARMLESS =
            NodeTypes.of(
                    "function_declaration",
                    "class_declaration",
                    "break_statement",
                    "empty_statement",
                    "generator_function_declaration");
    private static final NodeTypes RETURNS_AND_YIELDS = NodeTypes.of("yield", "return_statement");
    private static final NodeTypes CALLS =
            NodeTypes.of("call", "call_expression", "method_invocation");
    private static final NodeTypes CALLS_AND_EXITS =
            CALLS.and("return_statement", "raise_statement");

    private Paths() {}

    static Map<String, Check> checks() {
        return Map.of(
                "unreachable",
                Check.on(Paths::unreachable, "block", "statement_block", "module", "switch_case"),
                "missing-return-path",
                Check.on(Paths::missingReturn, "function_definition"),
                "endless-recursion",
                Check.on(
                        Paths::endlessRecursion,
                        "function_definition",
                        "method_declaration",
                        "function_declaration"),
                "fall-through",
                Check.on(Paths::fallThrough, "switch_block_statement_group", "switch_case"));
    }

    private static void unreachable(SyntaxNode block, File file, Report report) {
        SyntaxNode stopper = null;
        for (SyntaxNode statement : block.namedChildren()) {
            if (stopper != null) {
                boolean says = !statement.namedChildren().isEmpty();
                boolean harmless =
                        statement.is(HARMLESS)
                                || (statement.is("return_statement") && !says)
                                || isText(statement)
                                || (stopper.is("raise_statement")
                                        && statement.text().startsWith("yield"));
                if (!harmless) {
                    report.mark(statement);
                    return;
                }
            } else if (file.flow().stops(statement) && !statement.field().equals("value")) {
                stopper = statement;
            }
        }
    }

    /** Whether a statement is only a text, as a misplaced comment is. */
    private static boolean isText(SyntaxNode statement) {
        List<SyntaxNode> inner = statement.namedChildren();
        return statement.is("expression_statement")
                && inner.size() == 1
                && inner.get(0).is("string");
    }

    private static void missingReturn(SyntaxNode function, File file, Report report) {
        Optional<SyntaxNode> body = function.child("body");
        if (body.isEmpty() || file.flow().stops(body.get())) {
            return;
        }
        // a search that falls out of its loop means to give None; a branch left out seldom does
        List<SyntaxNode> statements = body.get().namedChildren();
        if (statements.isEmpty() || !statements.getLast().is("if_statement", "match_statement")) {
            return;
        }
        boolean returns = false;
        for (SyntaxNode node : body.get().findOutside(Flow.FUNCTIONS, RETURNS_AND_YIELDS)) {
            List<SyntaxNode> value = node.namedChildren();
            if (node.is("yield") || value.isEmpty() || value.get(0).is("none")) {
                return;
            }
            returns = true;
        }
        if (returns) {
            function.child("name").ifPresent(report::mark);
        }
    }

    private static void endlessRecursion(SyntaxNode function, File file, Report report) {
        Optional<SyntaxNode> name = function.child("name");
        Optional<SyntaxNode> body = function.child("body");
        if (name.isEmpty()
                || body.isEmpty()
                || !body.get().findOutside(Flow.FUNCTIONS, BRANCHES).isEmpty()) {
            return;
        }
        boolean method =
                function.ancestor("class_definition", "function_definition")
                        .filter(outer -> outer.is("class_definition"))
                        .isPresent();
        String own = name.get().text();
        String called = method ? "self." + own : own;
        int parameters =
                function.child("parameters").map(list -> list.namedChildren().size()).orElse(0);
        SyntaxNode call = null;
        for (SyntaxNode node : body.get().findOutside(Flow.FUNCTIONS, CALLS_AND_EXITS)) {
            if (!node.is(CALLS)) {
                call = callIn(node, called, parameters);
                break;
            }
            if (isCall(node, called, parameters)) {
                call = node;
                break;
            }
        }
        if (call != null && !isOverloaded(function, own, parameters, file)) {
            report.mark(call);
        }
    }

    /** Whether a call could mean another Java method of this name and number of parameters. */
    private static boolean isOverloaded(
            SyntaxNode function, String name, int parameters, File file) {
        if (!function.is("method_declaration")) {
            return false;
        }
        for (SyntaxNode node : file.tree().root().find("method_declaration")) {
            boolean twin =
                    node != function
                            && node.child("name").map(n -> n.hasText(name)).orElse(false)
                            && node.child("parameters")
                                            .map(list -> list.namedChildren().size())
                                            .orElse(0)
                                    == parameters;
            if (twin) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SyntaxNode callIn(
            SyntaxNode statement, String called, int parameters) {
        for (SyntaxNode node : statement.findOutside(Flow.FUNCTIONS, CALLS)) {
            if (isCall(node, called, parameters)) {
                return node;
            }
        }
        return null;
    }

    private static boolean isCall(SyntaxNode node, String called, int parameters) {
        if (node.is("call", "call_expression")) {
            return node.child("function").map(f -> f.hasText(called)).orElse(false);
        }
        return node.is("method_invocation")
                && node.child("object").map(o -> o.hasText("this")).orElse(true)
                && node.child("name").map(n -> n.hasText(called)).orElse(false)
                && node.child("arguments").map(a -> a.namedChildren().size()).orElse(0)
                        == parameters;
    }

    private static void fallThrough(SyntaxNode group, File file, Report report) {
        SyntaxNode owner = group.parent();
        if (owner == null) {
            return;
        }
        List<SyntaxNode> siblings = owner.children();
        int at = siblings.indexOf(group);
        boolean last = true;
        for (SyntaxNode next : siblings.subList(at + 1, siblings.size())) {
            if (next.isComment() && next.text().toLowerCase(Locale.ROOT).contains("fall")) {
                return;
            }
            last &= !next.is("switch_block_statement_group", "switch_case", "switch_default");
        }
        boolean statements = false;
        for (SyntaxNode child : group.children()) {
            if (child.isComment() && child.text().toLowerCase(Locale.ROOT).contains("fall")) {
                return;
            }
            boolean statement =
                    child.named()
                            && !child.isComment()
                            && !child.is("switch_label")
                            && !child.field().equals("value");
            statements |= statement;
            if (statement && file.flow().stops(child)) {
                return;
            }
        }
        if (statements && !last) {
            SyntaxNode label = group.childOfType("switch_label").orElse(group.children().get(0));
            report.mark(label);
        }
    }
}
