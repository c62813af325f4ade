package dev.coderx.patterns.internal.check;

import dev.coderx.shared.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A reading of source text that needs no grammar: what is inside strings and comments, and which
 * brackets and quotes stay open. It works where the parser is lost.
 */
final class CodeText {

    /** Stands for what is inside a string, so that nothing in it is taken for code. */
    static final char STRING = '\u0001';

    private static final int LONGEST_REGEX = 1_000;

    private final String source;
    private final boolean python;
    private final boolean script;
    private final char[] mask;
    private final List<Integer> openBrackets = new ArrayList<>();
    private final List<Integer> openQuotes = new ArrayList<>();
    private final List<Integer> strayBrackets = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();
    private int lineStart;
    private int lineCode;

    /**
     * A line of the file.
     *
     * @param start its first offset
     * @param end the offset of its line break
     * @param depth how many brackets are open where it starts
     * @param inString whether it starts inside a string
     */
    record Line(int start, int end, int depth, boolean inString) {}

    /** An open bracket and how far the line it stands on is indented. */
    private record Open(int offset, int indent) {}

    CodeText(String source, Language language) {
        this.source = source;
        this.python = language == Language.PYTHON;
        this.script = language == Language.JAVASCRIPT || language == Language.TYPESCRIPT;
        this.mask = source.toCharArray();
        scan();
        while (!stack.isEmpty()) {
            openBrackets.add(stack.removeLast().offset());
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** Offsets of brackets that are never closed. */
    List<Integer> openBrackets() {
        return openBrackets;
    }

    /** Offsets of closing brackets that nothing opened. */
    List<Integer> strayBrackets() {
        return strayBrackets;
    }

    /** Offsets of quotes that are never closed. */
    List<Integer> openQuotes() {
        return openQuotes;
    }

    /** The character of code here; a space in a comment, {@link #STRING} in a string. */
    char at(int offset) {
        return mask[offset];
    }

    /** The offset just after the last code before {@code to}, or {@code from} if there is none. */
    int codeEnd(int from, int to) {
        int at = to;
        while (at > from && Character.isWhitespace(mask[at - 1])) {
            at--;
        }
        return at;
    }

    /** The offset of the first code from here on, at most {@code to}. */
    int codeStart(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(mask[at])) {
            at++;
        }
        return at;
    }

    /** The word that starts here, or the empty string. */
    String word(int from) {
        int at = from;
        while (at < mask.length && Character.isJavaIdentifierPart(mask[at]) && mask[at] > ' ') {
            at++;
        }
        return source.substring(from, at);
    }

    private void scan() {
        startLine(0);
        int lineDepth = 0;
        boolean lineInString = false;
        int i = 0;
        int length = mask.length;
        while (i <= length) {
            if (i == length || mask[i] == '\n' || mask[i] == '\r') {
                lines.add(new Line(lineStart, i, lineDepth, lineInString));
                boolean pair = i + 1 < length && mask[i] == '\r' && mask[i + 1] == '\n';
                i += pair ? 2 : 1;
                startLine(Math.min(i, length));
                closeWhereAStatementStarts();
                lineDepth = stack.size();
                lineInString = false;
                continue;
            }
            int end = i + 1;
            char c = mask[i];
            if (python ? c == '#' : source.startsWith("//", i)) {
                end = lineEnd(i);
                blank(i, end, ' ');
            } else if (!python && source.startsWith("/*", i)) {
                int close = source.indexOf("*/", i + 2);
                end = close < 0 ? length : close + 2;
                blank(i, end, ' ');
            } else if (c == '"' || c == '\'' || (script && c == '`')) {
                int quotes = openQuotes.size();
                end = string(i);
                // what was opened on a line whose quote stays open cannot be told from text
                while (openQuotes.size() > quotes
                        && !stack.isEmpty()
                        && stack.getLast().offset() >= lineStart) {
                    stack.removeLast();
                }
                blank(i, end, STRING);
            } else if (script && c == '/' && regexMayStart(i)) {
                end = regex(i);
                blank(i, end, STRING);
            } else if ("([{".indexOf(c) >= 0) {
                stack.addLast(new Open(i, lineCode - lineStart));
            } else if (")]}".indexOf(c) >= 0) {
                close(i);
            }
            for (int at = i; at < end; at++) {
                char inside = source.charAt(at);
                boolean breaks =
                        inside == '\n'
                                || (inside == '\r'
                                        && (at + 1 == length || source.charAt(at + 1) != '\n'));
                if (breaks) {
                    int stop =
                            inside == '\n' && at > lineStart && source.charAt(at - 1) == '\r'
                                    ? at - 1
                                    : at;
                    lines.add(new Line(lineStart, stop, lineDepth, lineInString));
                    startLine(at + 1);
                    lineDepth = stack.size();
                    lineInString = true;
                }
            }
            i = end;
        }
    }

    private void close(int offset) {
        char opens = "([{".charAt(")]}".indexOf(mask[offset]));
        if (stack.isEmpty()) {
            strayBrackets.add(offset);
            return;
        }
        // a brace that stands further left than the line that opened the innermost block closes an
        // outer one
        while (opens == '{'
                && stack.size() > 1
                && mask[stack.getLast().offset()] == '{'
                && !python
                && lineCode - lineStart < stack.getLast().indent()
                && offset == lineCode) {
            openBrackets.add(stack.removeLast().offset());
        }
        if (mask[stack.getLast().offset()] == opens) {
            stack.removeLast();
            return;
        }
        boolean outer = stack.stream().anyMatch(open -> mask[open.offset()] == opens);
        if (!outer) {
            strayBrackets.add(offset);
            return;
        }
        while (mask[stack.getLast().offset()] != opens) {
            openBrackets.add(stack.removeLast().offset());
        }
        stack.removeLast();
    }

    /** In Python a line that can only be a statement shows that a bracket before it stays open. */
    private void closeWhereAStatementStarts() {
        if (!python || stack.isEmpty() || lineStart >= mask.length) {
            return;
        }
        String word = word(lineCode);
        boolean statement =
                switch (word) {
                    case "def",
                            "class",
                            "return",
                            "while",
                            "elif",
                            "try",
                            "except",
                            "import",
                            "print",
                            "raise",
                            "break",
                            "continue",
                            "with" ->
                            lineCode - lineStart <= stack.getLast().indent()
                                    || !word.equals("print");
                    default -> false;
                };
        if (statement) {
            while (!stack.isEmpty()) {
                openBrackets.add(stack.removeLast().offset());
            }
        }
    }

    private int string(int start) {
        char quote = source.charAt(start);
        String triple = String.valueOf(quote).repeat(3);
        if (!script && source.startsWith(triple, start) && (python || quote == '"')) {
            int at = start + 3;
            while (at < source.length()) {
                if (source.charAt(at) == '\\') {
                    at += 2;
                } else if (source.startsWith(triple, at)) {
                    return at + 3;
                } else {
                    at++;
                }
            }
            openQuotes.add(start);
            return source.length();
        }
        int at = start + 1;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c == quote) {
                return at + 1;
            } else if ((c == '\n' || c == '\r') && quote != '`') {
                break;
            } else {
                at++;
            }
        }
        openQuotes.add(start);
        return Math.min(at, source.length());
    }

    private boolean regexMayStart(int offset) {
        int at = offset - 1;
        while (at >= 0 && (mask[at] == ' ' || mask[at] == '\t')) {
            at--;
        }
        return at < 0 || "(,=:[!&|?{};\n+".indexOf(mask[at]) >= 0 || endsWord(at, "return");
    }

    private boolean endsWord(int last, String word) {
        return last + 1 >= word.length() && source.startsWith(word, last + 1 - word.length());
    }

    private int regex(int start) {
        boolean inClass = false;
        int limit = Math.min(source.length(), start + LONGEST_REGEX);
        for (int at = start + 1; at < limit; at++) {
            char c = source.charAt(at);
            if (c == '\n') {
                return start + 1;
            }
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass) {
                return at + 1;
            }
        }
        return start + 1;
    }

    private void startLine(int offset) {
        lineStart = offset;
        lineCode = codeStart(offset, lineEnd(offset));
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private void blank(int from, int to, char with) {
        for (int at = from; at < to; at++) {
            if (mask[at] != '\n' && mask[at] != '\r') {
                mask[at] = with;
            }
        }
    }
}
