package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Kind;
import dev.coderx.patterns.internal.broken.Fault.Note;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Python's rules of indentation, which its grammar here does not know. */
final class Layout {

    private static final Set<String> HEADERS =
            Set.of(
                    "if", "elif", "else", "for", "while", "def", "class", "try", "except",
                    "finally", "with", "async");
    private static final int LONGEST_STEP = 16;
    private static final Set<String> GOES_ON = Set.of("elif", "else", "except", "finally");
    private static final Set<String> LOOPS = Set.of("for", "while");

    private final Source source;
    private final List<LogicalLine> lines;
    private final List<Fault> faults = new ArrayList<>();
    private final int unit;
    private int unusualSteps;
    private Deque<Level> levels = new ArrayDeque<>();
    private Deque<Level> before = new ArrayDeque<>();

    /** A level of indentation, the line that opened it, and how many lines it has so far. */
    private static final class Level {
        final int indent;
        final int header;
        final int firstLine;
        int count;

        Level(int indent, int header, int firstLine) {
            this.indent = indent;
            this.header = header;
            this.firstLine = firstLine;
        }
    }

    private Layout(Source source, List<LogicalLine> lines) {
        this.source = source;
        this.lines = lines;
        this.unit = unit();
    }

    /** What Python would say of the indentation, in the order of the text. */
    static List<Fault> faults(Source source) {
        return reading(source, LogicalLine.of(source)).faults;
    }

    /** Reads lines that may have been moved. */
    static Layout reading(Source source, List<LogicalLine> lines) {
        var layout = new Layout(source, lines);
        layout.read();
        return layout;
    }

    List<Fault> found() {
        return faults;
    }

    /** How many blocks are indented by another step than is usual in the file. */
    int unusualSteps() {
        return unusualSteps;
    }

    /** How far a block is usually indented in this file. */
    int unit() {
        int[] counts = new int[LONGEST_STEP + 1];
        for (int i = 1; i < lines.size(); i++) {
            int step = lines.get(i).indent() - lines.get(i - 1).indent();
            if (step > 0 && step <= LONGEST_STEP && opens(lines.get(i - 1))) {
                counts[step]++;
            }
        }
        int best = 4;
        for (int step = 1; step <= LONGEST_STEP; step++) {
            best = counts[step] > counts[best] ? step : best;
        }
        return best;
    }

    private void read() {
        levels.push(new Level(0, -1, 0));
        int header = -1;
        for (int i = 0; i < lines.size(); i++) {
            LogicalLine line = lines.get(i);
            int indent = line.indent();
            boolean left = false;
            if (header >= 0) {
                body(header, i);
            } else if (indent > level().indent) {
                further(i);
            } else {
                left = indent < level().indent;
            }
            if (left) {
                before = new ArrayDeque<>(levels);
                back(i);
            }
            tabs(i);
            level().count++;
            places(i);
            header = opens(line) ? i : -1;
        }
        if (header >= 0) {
            Token word = lines.get(header).head();
            faults.add(fault(Kind.MISSING_BODY, word));
        }
    }

    private void body(int header, int index) {
        LogicalLine line = lines.get(index);
        if (line.indent() > level().indent) {
            unusualSteps += line.indent() - level().indent == unit ? 0 : 1;
            levels.push(new Level(line.indent(), header, index));
            return;
        }
        Token opener = lines.get(header).head();
        boolean absent = line.indent() < level().indent || GOES_ON.contains(line.word());
        boolean other = line.word().equals("def") || line.word().equals("class");
        if (absent || other) {
            faults.add(fault(Kind.MISSING_BODY, opener));
        } else {
            Note note = new Note(opener.start(), opener.end(), "its block should begin below");
            Token head = line.head();
            faults.add(
                    new Fault(
                            Kind.MISSING_BODY, head.start(), head.end(), List.of(note), List.of()));
        }
        back(index);
    }

    /** A line further right than the one before, where nothing opens a block. */
    private void further(int index) {
        LogicalLine line = lines.get(index);
        Level known = null;
        for (Level level : before) {
            known = level.indent == line.indent() && level != level() ? level : known;
        }
        boolean goesOn =
                (index + 1 < lines.size() && lines.get(index + 1).indent() >= line.indent())
                        || Set.of("return", "yield", "break", "continue").contains(line.word());
        if (known != null && level().count >= 1 && goesOn && wentBackAt(index - 1)) {
            Token outlier = lines.get(index - 1).head();
            faults.add(fault(Kind.INDENTATION, outlier));
            levels = new ArrayDeque<>(before);
            while (level().indent > line.indent()) {
                levels.pop();
            }
            return;
        }
        faults.add(fault(Kind.INDENTATION, line.head()));
        levels.push(new Level(line.indent(), levels.element().header, index));
    }

    private boolean wentBackAt(int index) {
        return index > 0 && lines.get(index).indent() < lines.get(index - 1).indent();
    }

    /** A line that leaves one or more blocks. */
    private void back(int index) {
        int indent = lines.get(index).indent();
        Level left = level();
        while (indent < level().indent) {
            left = levels.pop();
        }
        if (indent == level().indent) {
            return;
        }
        boolean lone = left.count == 1 && left.firstLine == index - 1;
        boolean nextAgrees = index + 1 < lines.size() && lines.get(index + 1).indent() == indent;
        boolean usual = indent - level().indent == unit || nextAgrees;
        LogicalLine outlier = lines.get(lone && usual ? left.firstLine : index);
        Token other = lines.get(lone && usual ? index : Math.max(0, index - 1)).head();
        faults.add(
                new Fault(
                        Kind.UNEVEN_INDENTATION,
                        outlier.head().start(),
                        outlier.head().end(),
                        List.of(new Note(other.start(), other.end(), "compare with this line")),
                        List.of()));
        boolean stays = !lone && !nextAgrees;
        levels.push(stays ? left : new Level(indent, left.header, index));
    }

    private void tabs(int index) {
        if (index == 0) {
            return;
        }
        LogicalLine line = lines.get(index);
        LogicalLine last = lines.get(index - 1);
        int wide = Integer.compare(line.indent(), last.indent());
        int narrow = Integer.compare(line.characters(), last.characters());
        if (wide != narrow && line.mixed(last)) {
            Token other = last.head();
            faults.add(
                    new Fault(
                            Kind.MIXED_TABS,
                            line.head().start(),
                            line.head().end(),
                            List.of(new Note(other.start(), other.end(), "compare with this line")),
                            List.of()));
        }
    }

    /** Words that leave a function or a loop must stand in one. */
    private void places(int index) {
        LogicalLine line = lines.get(index);
        boolean starts = true;
        int depth = 0;
        for (int i = line.first(); i <= line.last(); i++) {
            Token token = source.token(i);
            if (starts && token.isWord()) {
                place(token, line);
            }
            depth += token.kind() == Token.Kind.OPEN ? 1 : 0;
            depth -= token.kind() == Token.Kind.CLOSE ? 1 : 0;
            starts = depth == 0 && (token.is(":") || token.is(";"));
        }
    }

    private void place(Token token, LogicalLine line) {
        boolean leavesLoop = token.is("break") || token.is("continue");
        if (!leavesLoop && !token.is("return")) {
            return;
        }
        boolean inside = leavesLoop ? LOOPS.contains(line.word()) : line.word().equals("def");
        for (Level level : levels) {
            if (level.header >= 0 && !inside) {
                String word = lines.get(level.header).word();
                if (word.equals("async")) {
                    word = source.token(lines.get(level.header).first() + 1).text();
                }
                inside = leavesLoop ? LOOPS.contains(word) : word.equals("def");
                if (leavesLoop && (word.equals("def") || word.equals("class"))) {
                    break;
                }
            }
        }
        if (!inside) {
            faults.add(fault(Kind.OUTSIDE_ITS_PLACE, token));
        }
    }

    private boolean opens(LogicalLine line) {
        boolean soft = line.word().equals("match") || line.word().equals("case");
        return (soft || HEADERS.contains(line.word())) && source.token(line.last()).is(":");
    }

    private Level level() {
        return levels.element();
    }

    private static Fault fault(Kind kind, Token token) {
        return new Fault(kind, token.start(), token.end(), List.of(), List.of());
    }
}
