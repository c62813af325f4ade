package dev.coderx.patterns.internal.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A statement's lines of Python, joined by brackets, long texts and backslashes.
 *
 * @param first the index of its first token
 * @param last the index of its last token
 * @param indent how far it is indented, with tabs of eight
 * @param characters how many characters it is indented by
 */
record LogicalLine(Source source, int first, int last, int indent, int characters) {

    private static final Set<String> SURELY_NEW =
            Set.of(
                    "def",
                    "class",
                    "return",
                    "while",
                    "elif",
                    "try",
                    "except",
                    "import",
                    "raise",
                    "break",
                    "continue",
                    "with",
                    "finally");

    static List<LogicalLine> of(Source source) {
        var lines = new ArrayList<LogicalLine>();
        int depth = 0;
        int first = 0;
        for (int i = 0; i < source.size(); i++) {
            Token token = source.token(i);
            boolean fresh = depth == 0 || SURELY_NEW.contains(token.text());
            if (token.first() && fresh && !continues(source, token)) {
                depth = 0;
                if (i > 0) {
                    lines.add(line(source, first, i - 1));
                }
                first = i;
            }
            depth += token.kind() == Token.Kind.OPEN ? 1 : 0;
            depth = Math.max(0, depth - (token.kind() == Token.Kind.CLOSE ? 1 : 0));
        }
        if (source.size() > 0) {
            lines.add(line(source, first, source.size() - 1));
        }
        return lines;
    }

    /** The same line, elsewhere. */
    LogicalLine at(int column) {
        return new LogicalLine(source, first, last, column, column);
    }

    Token head() {
        return source.token(first);
    }

    String word() {
        return head().text();
    }

    /** Whether one of the two is indented by tabs and the other by spaces. */
    boolean mixed(LogicalLine other) {
        String here = source.margin(head().line());
        String there = source.margin(other.head().line());
        return (here.indexOf('\t') >= 0 || there.indexOf('\t') >= 0)
                && !here.startsWith(there)
                && !there.startsWith(here);
    }

    private static LogicalLine line(Source source, int first, int last) {
        Token head = source.token(first);
        return new LogicalLine(
                source, first, last, source.indent(first), source.margin(head.line()).length());
    }

    private static boolean continues(Source source, Token token) {
        int at = source.lineStart(token.line()) - 1;
        if (at > 0 && source.text().charAt(at) == '\n' && source.text().charAt(at - 1) == '\r') {
            at--;
        }
        return at > 0 && source.text().charAt(at - 1) == '\\';
    }
}
