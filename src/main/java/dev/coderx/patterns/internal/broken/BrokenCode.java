package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import dev.coderx.patterns.internal.broken.Fault.Note;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.Probe;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says why a file does not parse, the way a teacher would: by what is missing, and where.
 *
 * <p>A teacher sees where the text stops making sense, thinks of what the student may have meant,
 * and checks whether the rest makes sense then. So do we: {@link Probe} finds the place, several
 * readings of it each propose a {@link Repair}, and the least far-fetched one with which the text
 * parses is the explanation. Where several things are wrong, the one that leads furthest is taken
 * and the search goes on behind it.
 */
public final class BrokenCode {

    private static final int MOST_FAULTS = 8;
    private static final int MOST_TRIES = 150;
    private static final int MOST_STEPS = 60;
    private static final int MOST_LOOKALIKES = 20;

    /** Longer texts are not read again, in characters. */
    private static final int LONGEST = 150_000;

    /** How much text may be read again for one file, in characters. */
    private static final int MOST_READ = 250_000;

    private final Language language;
    private final Probe probe;
    private final List<Fault> faults = new ArrayList<>();
    private final List<List<Change>> applied = new ArrayList<>();
    private String text;
    private Source source;
    private int ruleFaults;
    private int left = MOST_READ;

    private BrokenCode(Language language, String text, Probe probe) {
        this.language = language;
        this.text = text;
        this.probe = probe;
        this.source = new Source(language, text);
    }

    /** The faults of a file in the order of the text; none where it parses. */
    public static List<Fault> faults(SyntaxTree tree, Deadline deadline) {
        boolean python = tree.language() == Language.PYTHON;
        if (tree.parses() && !isFaulty(tree, python)) {
            return List.of();
        }
        if (tree.source().length() > LONGEST) {
            return List.of(firstError(tree));
        }
        try (var probe = new Probe(tree.language(), deadline)) {
            var broken = new BrokenCode(tree.language(), tree.source(), probe);
            broken.explain();
            return broken.faults.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(Fault::start))
                    .toList();
        }
    }

    /** All that is said of a very long text: where the parser first was lost. */
    private static Fault firstError(SyntaxTree tree) {
        int at = 0;
        for (SyntaxNode node : tree.root().walk()) {
            if (node.missing() || node.isError()) {
                at = node.start();
                break;
            }
        }
        int end = Math.min(at + 1, tree.source().length());
        return new Fault(Kind.OTHER, Math.min(at, end), end, List.of(), List.of());
    }

    /** Whether a text the parser accepts is none of the language's after all. */
    private static boolean isFaulty(SyntaxTree tree, boolean python) {
        boolean plain = LookAlikes.isPlain(tree.source());
        if (!python && plain) {
            return false;
        }
        var source = new Source(tree.language(), tree.source());
        return (!plain && !LookAlikes.in(source).isEmpty())
                || (python
                        && !(Layout.faults(source).isEmpty()
                                && PythonSigns.faults(source).isEmpty()));
    }

    private void explain() {
        openComment();
        lookAlikes();
        ruleFaults = ruleFaults(source);
        Probe.Stop stop = probe.stop(text);
        for (int round = 0; round < MOST_FAULTS && stop.offset() >= 0; round++) {
            var spot = new Spot(source, stop.offset());
            Repair found = search(spot);
            if (found == null) {
                found = giveUp(spot);
            } else {
                add(found.fault());
            }
            int line = source.line(stop.offset());
            apply(found.changes(), found.apply(text));
            ruleFaults = ruleFaults(source);
            Probe.Stop next = probe.stop(text);
            if (next.offset() >= 0 && source.line(next.offset()) <= line && round > 0) {
                return;
            }
            stop = next;
        }
        if (stop.offset() < 0) {
            if (source.python()) {
                PythonSigns.faults(source).forEach(this::add);
            }
            align();
        }
        if (faults.isEmpty()) {
            // the parser is lost in a text that the probe can read to its end
            faults.add(new Fault(Kind.OTHER, 0, Math.min(1, text.length()), List.of(), List.of()));
        }
    }

    /** Explains the indentation of a text that is right but for that. */
    private void align() {
        List<Fault> found = layout(source);
        for (int round = 0; round < MOST_FAULTS && !found.isEmpty(); round++) {
            Repair move = null;
            for (Repair one : Alignment.repairs(source, found.getFirst())) {
                String attempt = one.apply(text);
                left -= attempt.length();
                boolean better =
                        left > 0
                                && probe.stop(attempt).offset() < 0
                                && layout(new Source(language, attempt)).size() < found.size();
                if (better) {
                    move = one;
                    break;
                }
            }
            if (move == null) {
                found.forEach(this::add);
                return;
            }
            add(move.fault());
            apply(move.changes(), move.apply(text));
            found = layout(source);
        }
    }

    /** How often a text breaks rules that the grammar does not know. */
    private int ruleFaults(Source of) {
        return of.python() ? Layout.faults(of).size() + PythonSigns.faults(of).size() : 0;
    }

    private List<Fault> layout(Source of) {
        return of.python() ? Layout.faults(of) : List.of();
    }

    private void openComment() {
        int at = source.openComment();
        if (at >= 0) {
            add(new Fault(Kind.UNCLOSED_COMMENT, at, at + 2, List.of(), List.of()));
            int end = text.indexOf('\n', at);
            Change close = Change.insert(end < 0 ? text.length() : end, " */");
            apply(List.of(close), Repair.apply(List.of(close), text));
        }
    }

    private void lookAlikes() {
        Map<Token, List<Change>> found = LookAlikes.in(source);
        if (!found.isEmpty()) {
            found.entrySet().stream()
                    .limit(MOST_LOOKALIKES)
                    .forEach(one -> add(LookAlikes.fault(one.getKey(), one.getValue(), source)));
            List<Change> changes = found.values().stream().flatMap(List::stream).toList();
            apply(changes, Repair.apply(changes, text));
        }
    }

    private @Nullable Repair search(Spot spot) {
        if (source.size() == 0) {
            return null;
        }
        var repairs = new ArrayList<Repair>();
        repairs.addAll(Foreign.at(spot));
        repairs.addAll(Quotes.at(spot));
        repairs.addAll(Words.at(spot));
        repairs.addAll(PythonHeaders.at(spot, layout(source)));
        repairs.addAll(Brackets.at(spot));
        repairs.addAll(Braces.at(spot));
        repairs.addAll(Branches.at(spot));
        repairs.addAll(Marks.at(spot));
        repairs.sort(Comparator.comparingDouble(Repair::cost));
        Repair nearly = null;
        int fewest = ruleFaults + 1;
        for (Repair repair : repairs.subList(0, Math.min(repairs.size(), MOST_TRIES))) {
            if (left <= 0) {
                break;
            }
            String attempt = repair.apply(text);
            left -= attempt.length();
            if (probe.parses(attempt)) {
                int misaligned = ruleFaults(new Source(language, attempt));
                if (misaligned == 0) {
                    return repair;
                }
                if (misaligned < fewest && (misaligned < ruleFaults || !repair.moves())) {
                    nearly = repair;
                    fewest = misaligned;
                }
            }
        }
        return nearly == null ? furthest(spot, repairs) : nearly;
    }

    /** Where several things are wrong no repair mends all; one of them leads on. */
    private @Nullable Repair furthest(Spot spot, List<Repair> repairs) {
        Repair best = null;
        int reach = 0;
        int line = source.line(spot.culprit().start());
        for (Repair repair : repairs.subList(0, Math.min(repairs.size(), MOST_STEPS))) {
            if (left <= 0) {
                break;
            }
            String attempt = repair.apply(text);
            Probe.Stop stop = probe.stop(attempt);
            left -= attempt.length() / 8 + (stop.offset() < 0 ? attempt.length() : stop.offset());
            int reached = stop.offset() < 0 ? text.length() : back(repair.changes(), stop.offset());
            int lines = Math.min(3, source.line(Math.min(reached, text.length())) - line);
            if (lines > reach) {
                best = repair;
                reach = lines;
            }
        }
        return best;
    }

    /** All that can be said is where it is; the line is passed over to see what comes behind. */
    private Repair giveUp(Spot spot) {
        if (source.size() == 0) {
            add(new Fault(Kind.OTHER, 0, Math.min(1, text.length()), List.of(), List.of()));
            return Repair.of(Kind.OTHER, 0, 0, 0);
        }
        Token marked = spot.culprit();
        Kind kind = spot.hasNext() ? Kind.OTHER : Kind.INCOMPLETE_END;
        Fault fault = new Fault(kind, marked.start(), marked.end(), List.of(), List.of());
        add(fault);
        int index = source.indexAt(marked.start());
        Token first = source.token(source.lineFirst(index));
        Token last = source.token(source.lineLast(index));
        String replacement = !source.python() ? "" : last.is(":") ? "if x:" : "pass";
        return new Repair(fault, List.of(new Change(first.start(), last.end(), replacement)), 9);
    }

    private void apply(List<Change> changes, String result) {
        if (!changes.isEmpty()) {
            applied.add(changes);
            text = result;
            source = new Source(language, text);
        }
    }

    /** Adds a fault of the text as it is now, at its place in the text as it was. */
    private void add(Fault fault) {
        var notes = new ArrayList<Note>();
        for (Note note : fault.notes()) {
            notes.add(new Note(original(note.start()), original(note.end()), note.text()));
        }
        var changes = new ArrayList<Change>();
        for (Change change : fault.changes()) {
            changes.add(
                    new Change(
                            original(change.start()),
                            original(change.end()),
                            change.replacement()));
        }
        int start = original(fault.start());
        int end = Math.max(original(fault.end()), start);
        Kind kind = fault.kind().in(language) ? fault.kind() : Kind.OTHER;
        faults.add(new Fault(kind, start, end, notes, changes));
    }

    private int original(int offset) {
        int at = offset;
        for (int i = applied.size() - 1; i >= 0; i--) {
            at = back(applied.get(i), at);
        }
        return at;
    }

    /** Where an offset of the changed text lies in the text before these changes. */
    private static int back(List<Change> changes, int offset) {
        int shift = 0;
        for (Change change : changes) {
            int start = change.start() + shift;
            int end = start + change.replacement().length();
            if (offset < start || (offset == start && end > start)) {
                break;
            }
            if (offset < end) {
                return change.start() + Math.min(offset - start, change.end() - change.start());
            }
            shift += change.replacement().length() - (change.end() - change.start());
        }
        return offset - shift;
    }
}
