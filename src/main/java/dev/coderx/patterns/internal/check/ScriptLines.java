package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where statements of JavaScript and TypeScript end. */
final class ScriptLines {

    private static final Pattern FLAGS = Pattern.compile("[dgimsuvy]+");

    private static final NodeTypes EMPTY_BODIES =
            Script.LOOPS.and("if_statement", "else_clause", "labeled_statement", "with_statement");
    private static final NodeTypes BLOCKS =
            NodeTypes.of(
                    "function_declaration",
                    "generator_function_declaration",
                    "class_declaration",
                    "abstract_class_declaration",
                    "interface_declaration",
                    "enum_declaration",
                    "function_expression",
                    "generator_function",
                    "class");

    private ScriptLines() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check(
                        "script-spaced-access",
                        ScriptLines::spacedAccess,
                        "member_expression",
                        "subscript_expression",
                        "call_expression"),
                Script.check(
                        "script-semicolon-left-out",
                        ScriptLines::leftOut,
                        "expression_statement",
                        "variable_declaration",
                        "lexical_declaration",
                        "return_statement",
                        "throw_statement",
                        "break_statement",
                        "continue_statement",
                        "debugger_statement",
                        "import_statement",
                        "export_statement"),
                Script.check(
                        "script-extra-semicolon",
                        ScriptLines::semicolon,
                        "empty_statement",
                        "class_body"),
                Script.check(
                        "script-line-joined",
                        ScriptLines::lineJoined,
                        "call_expression",
                        "subscript_expression",
                        "binary_expression"));
    }

    private static void semicolon(SyntaxNode node, File file, Report report) {
        if (node.is("empty_statement")) {
            SyntaxNode owner = node.parent();
            if (owner == null || !owner.is(EMPTY_BODIES)) {
                report.mark(node);
            }
            return;
        }
        SyntaxNode before = null;
        for (SyntaxNode child : node.children()) {
            if (child.type().equals(";")) {
                boolean ends =
                        (before != null
                                && before.is("field_definition", "public_field_definition"));
                if (!ends
                        && !(before != null
                                && before.is("method_signature", "abstract_method_signature"))
                        && !(before != null && before.is("index_signature"))) {
                    report.mark(child);
                }
            }
            before = child.isComment() ? before : child;
        }
    }

    /** A regular expression at the start of a line, read as two divisions. */
    private static void divided(SyntaxNode division, File file, Report report) {
        SyntaxNode first = division.child("left").orElse(null);
        SyntaxNode slash = division.childOfType("/").orElse(null);
        SyntaxNode start =
                (first != null && first.is("binary_expression"))
                        ? first.childOfType("/").orElse(null)
                        : null;
        SyntaxNode before = first == null ? null : first.child("left").orElse(null);
        SyntaxNode flags = division.child("right").orElse(null);
        if (slash == null || start == null || before == null) {
            return;
        }
        for (int i = 0;
                i < 20 && (flags != null && flags.is("member_expression", "call_expression"));
                i++) {
            flags = flags.child(flags.is("call_expression") ? "function" : "object").orElse(null);
        }
        boolean joined =
                (flags != null && flags.is("identifier"))
                        && flags.start() == slash.end()
                        && FLAGS.matcher(flags.text()).matches()
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
        if (opening == null
                || target.end() == opening.start()
                || target.is("arrow_function")
                || !(opening != null && opening.is("arguments", "[", "template_string"))) {
            return;
        }
        String between = file.tree().source().substring(target.end(), opening.start());
        if (between.indexOf('\n') >= 0) {
            report.mark(opening.start(), opening.start() + 1);
        }
    }

    /** A space between an object and what is reached in it, or a function and its arguments. */
    private static void spacedAccess(SyntaxNode node, File file, Report report) {
        boolean call = node.is("call_expression");
        SyntaxNode object = node.child(call ? "function" : "object").orElse(null);
        SyntaxNode opening =
                call
                        ? node.child("arguments").filter(list -> list.is("arguments")).orElse(null)
                        : node.child("property").or(() -> node.childOfType("[")).orElse(null);
        if (object == null
                || opening == null
                || object.end() == opening.start()
                || object.is("import", "super")) {
            return;
        }
        String between = file.tree().source().substring(object.end(), opening.start());
        boolean spaced = between.indexOf(' ') >= 0 || between.indexOf('\t') >= 0;
        if (spaced && between.indexOf('\n') < 0 && between.indexOf('/') < 0) {
            int from = object.end();
            report.mark(from, from + between.length());
        }
    }

    /**
     * A statement that ends by the line break alone. Where a file has no semicolon at all, only its
     * first line is marked.
     */
    private static void leftOut(SyntaxNode statement, File file, Report report) {
        SyntaxNode owner = statement.parent();
        List<SyntaxNode> parts = statement.children();
        if (owner == null || parts.isEmpty() || parts.getLast().type().equals(";")) {
            return;
        }
        boolean part =
                (owner.is("for_statement") && !statement.field().equals("body"))
                        || (owner.is("export_statement") && !statement.is("export_statement"));
        if (statement.is("export_statement")) {
            SyntaxNode made =
                    statement.child("declaration").or(() -> statement.child("value")).orElse(null);
            boolean whole = made != null && made.is(BLOCKS);
            boolean ended =
                    made != null
                            && !made.children().isEmpty()
                            && made.children().getLast().type().equals(";");
            part |= whole || ended;
        }
        if (part || parts.getLast().missing()) {
            return;
        }
        String source = file.tree().source();
        boolean habit =
                source.indexOf(';') < 0
                        && source.substring(0, statement.start()).strip().indexOf('\n') >= 0;
        if (!habit) {
            report.mark(Math.max(statement.end() - 1, statement.start()), statement.end());
        }
    }
}
