package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import dev.coderx.patterns.internal.broken.Fault.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An explanation to try: if the text parses with these changes, this was its fault.
 *
 * @param fault what it would explain
 * @param changes the changes to try, in the order of the text, none overlapping
 * @param cost how far-fetched it is; the cheapest that works is believed
 */
record Repair(Fault fault, List<Change> changes, double cost) {

    Repair {
        changes = changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
    }

    /** A repair that only helps to understand. */
    static Repair of(Kind kind, Token marked, double cost, Change... changes) {
        return of(kind, marked.start(), marked.end(), cost, changes);
    }

    static Repair of(Kind kind, int start, int end, double cost, Change... changes) {
        return new Repair(
                new Fault(kind, start, end, List.of(), List.of()), List.of(changes), cost);
    }

    /** The same, with its changes offered to the student. */
    Repair offered() {
        return new Repair(
                new Fault(fault.kind(), fault.start(), fault.end(), fault.notes(), changes),
                changes,
                cost);
    }

    Repair because(int start, int end, String note) {
        var notes = new ArrayList<>(fault.notes());
        notes.add(new Note(start, end, note));
        return new Repair(
                new Fault(fault.kind(), fault.start(), fault.end(), notes, fault.changes()),
                changes,
                cost);
    }

    Repair because(Token token, String note) {
        return because(token.start(), token.end(), note);
    }

    /** Whether it moves a line. */
    boolean moves() {
        return switch (fault.kind()) {
            case INDENTATION, UNEVEN_INDENTATION, MISSING_BODY, MIXED_TABS -> true;
            default -> false;
        };
    }

    String apply(String text) {
        var result = new StringBuilder(text.length() + 16);
        int from = 0;
        for (Change change : changes) {
            result.append(text, from, Math.max(from, change.start())).append(change.replacement());
            from = Math.max(from, change.end());
        }
        return result.append(text, from, text.length()).toString();
    }
}
