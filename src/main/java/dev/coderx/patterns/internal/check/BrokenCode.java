package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why a file does not parse, the way a teacher would: by what is missing, and where. */
final class BrokenCode {

    private static final String STATEMENT_END = ")]" + CodeText.STRING;
    private static final String CONTINUES = "{.)]},;?:+-*/%=<>&|^";

    private BrokenCode() {}

    /** What a fault is. */
    enum Kind {
        MISSING_COLON,
        UNCLOSED_BRACKET,
        STRAY_BRACKET,
        UNCLOSED_QUOTE,
        INDENTATION,
        ELSE_WITHOUT_IF,
        ASSIGNMENT_IN_CONDITION,
        MISSING_SEMICOLON,
        OTHER
    }

    /** One fault and where it is. */
    record Fault(Kind kind, int start, int end) {}

    /** The faults of a file, in no special order; none where it parses. */
    static List<Fault> faults(SyntaxTree tree, Deadline deadline) {
        boolean python = tree.language() == Language.PYTHON;
        if (tree.parses() && !python) {
            return List.of();
        }
        var text = new CodeText(tree.source(), tree.language());
        deadline.check();
        var faults = new ArrayList<Fault>();
        if (!tree.parses()) {
            text.openQuotes().forEach(at -> faults.add(one(Kind.UNCLOSED_QUOTE, at)));
            text.openBrackets().forEach(at -> faults.add(one(Kind.UNCLOSED_BRACKET, at)));
            text.strayBrackets().forEach(at -> faults.add(one(Kind.STRAY_BRACKET, at)));
        }
        if (python) {
            new PythonLines(text, !tree.parses(), faults).read();
        } else {
            braced(tree, text, faults, deadline);
        }
        if (faults.isEmpty() && !tree.parses()) {
            firstError(tree).ifPresent(node -> faults.add(other(node)));
        }
        return faults;
    }

    private static void braced(
            SyntaxTree tree, CodeText text, List<Fault> faults, Deadline deadline) {
        int before = faults.size();
        new LoneElse(text, deadline).faults().forEach(faults::add);
        boolean explained = faults.size() > 0;
        boolean lonely = faults.size() > before;
        boolean java = tree.language() == Language.JAVA;
        SyntaxNode outer = null;
        for (SyntaxNode node : tree.root().walk()) {
            if (node.missing() && node.is(";") && !lonely) {
                Fault semicolon = before(text, node.start());
                // JavaScript seldom needs one: something else is wrong where it does
                Kind kind = java ? semicolon.kind() : Kind.OTHER;
                faults.add(new Fault(kind, semicolon.start(), semicolon.end()));
            } else if (node.missing() && node.is(")", "]", "}") && !explained) {
                int at = Math.max(0, text.codeEnd(0, node.start()) - 1);
                faults.add(one(Kind.UNCLOSED_BRACKET, at));
            } else if (node.isError() && (outer == null || !outer.contains(node))) {
                outer = node;
                deadline.check();
                if (java && !explained) {
                    missingSemicolon(text, node).ifPresent(faults::add);
                }
            }
        }
    }

    /** The first line near an error that ends as a statement would, but for the semicolon. */
    private static Optional<Fault> missingSemicolon(CodeText text, SyntaxNode error) {
        List<CodeText.Line> lines = text.lines();
        for (int i = 0; i < lines.size() - 1; i++) {
            CodeText.Line line = lines.get(i);
            CodeText.Line next = lines.get(i + 1);
            int end = text.codeEnd(line.start(), line.end());
            int following = text.codeStart(next.start(), next.end());
            boolean near = next.end() >= error.start() && line.start() <= error.end();
            if (near && end > line.start() && following < next.end()) {
                char last = text.at(end - 1);
                String word = text.word(text.codeStart(line.start(), end));
                boolean header =
                        List.of("if", "for", "while", "else", "class", "switch", "case", "try")
                                .contains(word);
                boolean ends = Character.isLetterOrDigit(last) || STATEMENT_END.indexOf(last) >= 0;
                boolean goesOn = CONTINUES.indexOf(text.at(following)) >= 0;
                if (ends && !goesOn && !header && text.at(end - 1) != '@') {
                    return Optional.of(before(text, end));
                }
            }
        }
        return Optional.empty();
    }

    private static Fault before(CodeText text, int offset) {
        return one(Kind.MISSING_SEMICOLON, Math.max(0, text.codeEnd(0, offset) - 1));
    }

    private static Optional<SyntaxNode> firstError(SyntaxTree tree) {
        for (SyntaxNode node : tree.root().walk()) {
            if (node.missing() || (node.isError() && node.children().isEmpty())) {
                return Optional.of(node);
            }
            if (node.isError()) {
                SyntaxNode first = node;
                while (!first.children().isEmpty()) {
                    first = first.children().get(0);
                }
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    private static Fault other(SyntaxNode node) {
        return new Fault(Kind.OTHER, node.start(), Math.max(node.start() + 1, node.end()));
    }

    private static Fault one(Kind kind, int at) {
        return new Fault(kind, at, at + 1);
    }
}
