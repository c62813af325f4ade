package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Token.Kind;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cuts a text into tokens, in one pass. Comments are left out. */
final class Scanner {

    private static final int LONGEST_REGEX = 1_000;
    private static final String CURLY = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a";
    private static final List<String> SIGNS =
            List.of(
                    ">>>=", "===", "!==", "**=", "//=", "<<=", ">>=", "...", "??=", "&&=", "||=",
                    "==", "!=", "<=", ">=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=",
                    "&=", "|=", "^=", "@=", ":=", "->", "=>", "**", "//", "<<", ">>", "::", "??",
                    "?.", "<>");
    private static final Map<Character, List<String>> SIGNS_BY_FIRST =
            SIGNS.stream().collect(Collectors.groupingBy(sign -> sign.charAt(0)));

    private final String text;
    private final int length;
    private final boolean python;
    private final boolean script;
    private final List<Token> tokens = new ArrayList<>();
    private int[] lineStarts = new int[64];
    private int lines = 1;
    private boolean first = true;
    private int openComment = -1;
    private int lineWithoutRegex = -1;

    Scanner(Language language, String text) {
        this.text = text;
        this.length = text.length();
        this.python = language == Language.PYTHON;
        this.script = language == Language.JAVASCRIPT || language == Language.TYPESCRIPT;
    }

    List<Token> tokens() {
        return tokens;
    }

    int[] lineStarts() {
        return Arrays.copyOf(lineStarts, lines);
    }

    int openComment() {
        return openComment;
    }

    void scan() {
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                at += c == '\r' && at + 1 < length && text.charAt(at + 1) == '\n' ? 2 : 1;
                startLine(at);
            } else if (c <= ' ' || c == '\uFEFF' || (c == '\\' && endsLine(at + 1))) {
                at++;
            } else {
                at = code(at, c);
            }
        }
    }

    private int code(int at, char c) {
        if (python ? c == '#' : text.startsWith("//", at)) {
            return lineEnd(at);
        }
        if (!python && text.startsWith("/*", at)) {
            int close = text.indexOf("*/", at + 2);
            openComment = close < 0 ? at : openComment;
            return passLines(at, close < 0 ? length : close + 2);
        }
        if (c == '"' || c == '\'' || (script && c == '`')) {
            return string(at, at);
        }
        if (Character.isJavaIdentifierStart(c) || Character.isSurrogate(c)) {
            int end = wordEnd(at);
            boolean prefix = python && end - at <= 2 && end < length && isQuote(end);
            if (prefix && "rRbBfFuUtT".indexOf(c) >= 0) {
                return string(at, end);
            }
            return add(Kind.WORD, at, end);
        }
        if (Character.isDigit(c) || (c == '.' && at + 1 < length && isDigit(at + 1))) {
            return add(Kind.NUMBER, at, numberEnd(at));
        }
        if (script && c == '/' && lineWithoutRegex != lines && regexMayStart()) {
            int end = regexEnd(at);
            if (end > 0) {
                return add(Kind.STRING, at, end);
            }
            lineWithoutRegex = lines;
        }
        if ("([{".indexOf(c) >= 0) {
            return add(Kind.OPEN, at, at + 1);
        }
        if (")]}".indexOf(c) >= 0) {
            return add(Kind.CLOSE, at, at + 1);
        }
        if (CURLY.indexOf(c) >= 0) {
            return curly(at);
        }
        if (c > '~' || c == '\u007f') {
            return add(Kind.ODD, at, at + 1);
        }
        for (String sign : SIGNS_BY_FIRST.getOrDefault(c, List.of())) {
            if (text.startsWith(sign, at) && !(python && c == ':' && sign.equals("::"))) {
                return add(Kind.SIGN, at, at + sign.length());
            }
        }
        return add(Kind.SIGN, at, at + 1);
    }

    /** A text in quotes from the printing trade ends with one of them or with a plain one. */
    private int curly(int at) {
        int end = at + 1;
        boolean single = "\u2018\u2019\u201a".indexOf(text.charAt(at)) >= 0;
        while (end < length && !endsLine(end)) {
            char c = text.charAt(end++);
            boolean closes = CURLY.indexOf(c) >= 0 || c == (single ? '\'' : '"');
            if (closes) {
                return add(Kind.ODD, at, end);
            }
        }
        return add(Kind.ODD, at, at + 1);
    }

    private int string(int start, int from) {
        char quote = text.charAt(from);
        String triple = String.valueOf(quote).repeat(3);
        boolean tripled = !script && (python || quote == '"') && text.startsWith(triple, from);
        if (quote == '`') {
            return add(start, templateEnd(from));
        }
        int at = from + (tripled ? 3 : 1);
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\\') {
                at += text.startsWith("\r\n", at + 1) ? 3 : 2;
            } else if (tripled ? text.startsWith(triple, at) : c == quote) {
                return add(start, at + (tripled ? 3 : 1));
            } else if (!tripled && (c == '\n' || c == '\r')) {
                break;
            } else {
                at++;
            }
        }
        return add(start, -Math.min(at, length));
    }

    /** The end of a template; negative where it is never closed. */
    private int templateEnd(int from) {
        int depth = 0;
        int at = from + 1;
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '$' && at + 1 < length && text.charAt(at + 1) == '{') {
                depth++;
                at++;
            } else if (c == '}' && depth > 0) {
                depth--;
            } else if (c == '`' && depth == 0) {
                return at + 1;
            } else if (c == '`') {
                // a template in a template is read over as far as its own end
                int end = text.indexOf('`', at + 1);
                at = end < 0 ? length : end;
            }
            at++;
        }
        return -length;
    }

    private int add(int start, int end) {
        int stop = Math.abs(end);
        tokens.add(new Token(Kind.STRING, start, stop, "", lines - 1, first, end > 0));
        first = false;
        return passLines(start, stop);
    }

    private int add(Kind kind, int start, int end) {
        boolean text = kind == Kind.STRING;
        tokens.add(
                new Token(
                        kind,
                        start,
                        end,
                        text ? "" : this.text.substring(start, end),
                        lines - 1,
                        first,
                        true));
        first = false;
        return end;
    }

    private int passLines(int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean pair = c == '\r' && at + 1 < length && text.charAt(at + 1) == '\n';
            if ((c == '\n' || c == '\r') && !pair) {
                boolean before = first;
                startLine(at + 1);
                first = before;
            }
        }
        return to;
    }

    private void startLine(int offset) {
        if (lines == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = offset;
        first = true;
    }

    private boolean regexMayStart() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.getLast();
        return switch (last.kind()) {
            case SIGN -> !last.is("++") && !last.is("--");
            case OPEN -> true;
            case WORD -> last.is("return") || last.is("typeof") || last.is("case");
            case NUMBER, STRING, CLOSE, ODD -> false;
        };
    }

    private int regexEnd(int start) {
        boolean inClass = false;
        int limit = Math.min(length, start + LONGEST_REGEX);
        for (int at = start + 1; at < limit && !endsLine(at); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass) {
                return at > start + 1 ? wordEnd(at + 1) : -1;
            }
        }
        return -1;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < length) {
            char c = text.charAt(at);
            boolean part = Character.isJavaIdentifierPart(c) && c > ' ' && c != '\u007f';
            if (!part && !Character.isSurrogate(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    private int numberEnd(int from) {
        int at = from;
        while (at < length) {
            char c = text.charAt(at);
            boolean exponent =
                    (c == '+' || c == '-')
                            && "eE".indexOf(text.charAt(at - 1)) >= 0
                            && !text.startsWith("0x", from);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && !exponent) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean isDigit(int at) {
        return Character.isDigit(text.charAt(at));
    }

    private boolean isQuote(int at) {
        return text.charAt(at) == '"' || text.charAt(at) == '\'';
    }

    private boolean endsLine(int at) {
        return at >= length || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private int lineEnd(int from) {
        int at = from;
        while (!endsLine(at)) {
            at++;
        }
        return at;
    }
}
