package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import dev.coderx.patterns.internal.broken.Fault.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the line that should stand elsewhere. Python complains where the lines no longer fit, which
 * is often some lines after the one that was moved; that one is found by moving each in turn.
 */
final class Alignment {

    private static final int LINES_BACK = 16;
    private static final int MOST_LINES = 3_000;
    private static final int MOST = 8;

    private Alignment() {}

    /** A line, where it would stand, and how well all would fit then. */
    private record Move(int line, int indent, int faults, int unusual, int away) {}

    /** Repairs that each move one line so that this fault goes, the likeliest first. */
    static List<Repair> repairs(Source source, Fault fault) {
        List<LogicalLine> lines = LogicalLine.of(source);
        int at = lineOf(lines, source.indexAt(fault.start()));
        if (lines.size() > MOST_LINES) {
            return List.of();
        }
        Layout now = Layout.reading(source, lines);
        var tried = new ArrayList<>(lines);
        var moves = new ArrayList<Move>();
        for (int i = Math.min(at + 1, lines.size() - 1); i >= Math.max(0, at - LINES_BACK); i--) {
            LogicalLine line = lines.get(i);
            for (int indent : targets(lines, i, now.unit())) {
                tried.set(i, line.at(indent));
                Layout then = Layout.reading(source, tried);
                int left = then.found().size();
                if (left < now.found().size()) {
                    moves.add(new Move(i, indent, left, then.unusualSteps(), Math.abs(at - i)));
                }
            }
            tried.set(i, line);
        }
        moves.sort(
                Comparator.comparingInt(Move::faults)
                        .thenComparingInt(Move::unusual)
                        .thenComparingInt(Move::away));
        var repairs = new ArrayList<Repair>();
        for (Move move : moves.subList(0, Math.min(MOST, moves.size()))) {
            repairs.add(repair(source, lines.get(move.line()), move, fault, repairs.size()));
        }
        return repairs;
    }

    private static int lineOf(List<LogicalLine> lines, int token) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).last() >= token) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    private static Set<Integer> targets(List<LogicalLine> lines, int index, int unit) {
        var targets = new LinkedHashSet<Integer>();
        if (index > 0) {
            int above = lines.get(index - 1).indent();
            targets.add(above);
            targets.add(above + unit);
            for (int back = unit; back <= above && back <= 4 * unit; back += unit) {
                targets.add(above - back);
            }
        }
        if (index + 1 < lines.size()) {
            int below = lines.get(index + 1).indent();
            targets.add(below);
            targets.add(Math.max(0, below - unit));
        }
        targets.remove(lines.get(index).indent());
        return targets;
    }

    private static Repair repair(
            Source source, LogicalLine line, Move move, Fault fault, int rank) {
        Token head = line.head();
        boolean same = source.line(fault.start()) == head.line();
        var notes = new ArrayList<Note>(same ? fault.notes() : List.of());
        if (!same) {
            notes.add(new Note(fault.start(), fault.end(), "because of it this does not fit"));
        }
        Kind kind = same ? fault.kind() : Kind.INDENTATION;
        int start = source.lineStart(head.line());
        var moved = new Fault(kind, head.start(), head.end(), notes, List.of());
        String margin = margin(source, line, move.indent());
        return new Repair(
                moved, List.of(new Change(start, head.start(), margin)), 2.12 + rank * 0.01);
    }

    private static String margin(Source source, LogicalLine line, int indent) {
        boolean tabs = source.margin(line.head().line()).startsWith("\t");
        return tabs && indent % 8 == 0 ? "\t".repeat(indent / 8) : " ".repeat(indent);
    }
}
