package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.check.BrokenCode.Fault;
import dev.coderx.patterns.internal.check.BrokenCode.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Reads Python line by line, as Python's own reader does, for what indentation and headers lack.
 */
final class PythonLines {

    private static final Set<String> HEADERS =
            Set.of(
                    "if", "elif", "else", "for", "while", "def", "class", "try", "except",
                    "finally", "with");
    private static final Set<String> CONDITIONS = Set.of("if", "elif", "while");
    private static final int TAB = 8;

    private final CodeText text;
    private final boolean broken;
    private final List<Fault> faults;
    private final Deque<Level> levels = new ArrayDeque<>();

    /** A level of indentation and the first word of the last statement on it. */
    private static final class Level {
        final int indent;
        String lastWord = "";

        Level(int indent) {
            this.indent = indent;
        }
    }

    /** A statement's text: physical lines joined by brackets, strings and backslashes. */
    private record Logical(int start, int end, int indent) {}

    PythonLines(CodeText text, boolean broken, List<Fault> faults) {
        this.text = text;
        this.broken = broken;
        this.faults = faults;
    }

    void read() {
        levels.push(new Level(0));
        boolean opens = false;
        int header = 0;
        for (Logical line : logical()) {
            String word = text.word(line.start());
            if (opens) {
                if (line.indent() <= level().indent) {
                    mark(Kind.INDENTATION, line.start(), line.start() + Math.max(1, word.length()));
                } else {
                    levels.push(new Level(line.indent()));
                }
            } else if (line.indent() > level().indent) {
                mark(Kind.INDENTATION, line.start(), line.start() + Math.max(1, word.length()));
                levels.push(new Level(line.indent()));
            }
            while (line.indent() < level().indent) {
                levels.pop();
            }
            if (line.indent() != level().indent) {
                mark(Kind.INDENTATION, line.start(), line.start() + Math.max(1, word.length()));
                levels.push(new Level(line.indent()));
            }
            if (broken) {
                continuation(line, word);
            }
            opens = HEADERS.contains(word) || word.equals("async") || softKeyword(line, word);
            if (opens) {
                opens = opensBlock(line, word);
                header = line.start();
            }
            level().lastWord = word;
        }
        if (opens) {
            mark(Kind.INDENTATION, header, header + Math.max(1, text.word(header).length()));
        }
    }

    private boolean softKeyword(Logical line, String word) {
        return (word.equals("match") || word.equals("case")) && text.at(line.end() - 1) == ':';
    }

    /** Whether the header ends in its colon, so that the next line must be indented. */
    private boolean opensBlock(Logical line, String word) {
        int depth = 0;
        int colon = -1;
        int equals = -1;
        for (int at = line.start(); at < line.end(); at++) {
            char c = text.at(at);
            if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && c == ':' && !follows(at, line, '=')) {
                colon = at;
            } else if (depth == 0 && c == '=' && colon < 0 && isAssignment(at, line)) {
                equals = at;
            }
        }
        if (broken && equals >= 0 && CONDITIONS.contains(word)) {
            mark(Kind.ASSIGNMENT_IN_CONDITION, equals, equals + 1);
        }
        if (colon < 0) {
            if (broken && depth == 0) {
                mark(Kind.MISSING_COLON, line.end() - 1, line.end());
            }
            return broken;
        }
        return colon == line.end() - 1;
    }

    private boolean isAssignment(int at, Logical line) {
        boolean partOfOperator =
                at > line.start() && "=<>!:+-*/%&|^@".indexOf(text.at(at - 1)) >= 0;
        return !partOfOperator && !follows(at, line, '=');
    }

    private boolean follows(int at, Logical line, char c) {
        return at + 1 < line.end() && text.at(at + 1) == c;
    }

    private void continuation(Logical line, String word) {
        Set<String> before =
                switch (word) {
                    case "elif" -> Set.of("if", "elif");
                    case "else" -> Set.of("if", "elif", "for", "while", "except", "async");
                    case "except" -> Set.of("try", "except");
                    case "finally" -> Set.of("try", "except", "else");
                    default -> Set.of();
                };
        if (!before.isEmpty() && !before.contains(level().lastWord)) {
            mark(Kind.ELSE_WITHOUT_IF, line.start(), line.start() + word.length());
        }
    }

    private List<Logical> logical() {
        var result = new ArrayList<Logical>();
        boolean joined = false;
        for (CodeText.Line line : text.lines()) {
            int start = text.codeStart(line.start(), line.end());
            int end = text.codeEnd(line.start(), line.end());
            boolean blank = start >= end;
            boolean continues = joined || line.depth() > 0 || line.inString();
            joined = !blank && text.at(end - 1) == '\\';
            if (blank) {
                continue;
            }
            if (!continues) {
                result.add(new Logical(start, end, indent(line.start(), start)));
            } else if (!result.isEmpty()) {
                Logical last = result.removeLast();
                result.add(new Logical(last.start(), end, last.indent()));
            }
        }
        return result;
    }

    private int indent(int from, int to) {
        int width = 0;
        for (int at = from; at < to; at++) {
            char c = text.at(at);
            if (c == '\t') {
                width += TAB - width % TAB;
            } else if (c == '\f' || c == '\uFEFF') {
                width = 0;
            } else {
                width++;
            }
        }
        return width;
    }

    private Level level() {
        return levels.element();
    }

    private void mark(Kind kind, int start, int end) {
        faults.add(new Fault(kind, start, end));
    }
}
