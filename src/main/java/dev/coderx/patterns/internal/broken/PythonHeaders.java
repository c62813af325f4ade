package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may be wrong with the first line of a block of Python, or with how far it is indented. */
final class PythonHeaders {

    private static final Set<String> HEADERS =
            Set.of(
                    "if", "elif", "else", "for", "while", "def", "class", "try", "except",
                    "finally", "with", "async", "match", "case");

    private final Spot spot;
    private final Source source;
    private final List<Repair> out = new ArrayList<>();

    private PythonHeaders(Spot spot) {
        this.spot = spot;
        this.source = spot.source();
    }

    static List<Repair> at(Spot spot, List<Fault> layout) {
        var headers = new PythonHeaders(spot);
        if (spot.source().python() && spot.source().size() > 0) {
            headers.colon();
            headers.indentation(layout);
        }
        return headers.out;
    }

    private void colon() {
        int first = statement();
        if (!spot.hasPrevious() || first < 0) {
            return;
        }
        // the next line may have been read as the rest of a header without its colon
        if (first > 0 && HEADERS.contains(source.token(source.lineFirst(first - 1)).text())) {
            Token end = source.token(first - 1);
            if (!end.is(":")) {
                colonAt(end, end.end(), 1.94);
            }
        }
        boolean header = HEADERS.contains(source.token(first).text());
        if (header) {
            colonAt(spot.previous(), spot.offset(), 1.95);
            int last = spot.lineLast();
            if (last >= spot.at()) {
                colonAt(source.token(last), source.token(last).end(), 2.05);
            }
        }
    }

    private void colonAt(Token marked, int where, double cost) {
        out.add(Repair.of(Kind.MISSING_COLON, marked, cost, Change.insert(where, ":")).offered());
    }

    /** The index of the first token of the statement that the last fitting token belongs to. */
    private int statement() {
        int at = spot.lineFirst();
        while (at > 0 && at > spot.at() - 60 && insideBracket(at)) {
            at = source.lineFirst(at - 1);
        }
        return at;
    }

    private boolean insideBracket(int index) {
        int depth = 0;
        for (int i = index; i < spot.at(); i++) {
            depth += source.token(i).kind() == Token.Kind.OPEN ? 1 : 0;
            depth -= source.token(i).kind() == Token.Kind.CLOSE ? 1 : 0;
        }
        return depth < 0;
    }

    private void indentation(List<Fault> layout) {
        int fault = spot.hasPrevious() ? spot.previous().line() : 0;
        int next = spot.hasNext() ? spot.next().line() : fault;
        if (!layout.isEmpty() && source.line(layout.getFirst().start()) <= next + 1) {
            out.addAll(Alignment.repairs(source, layout.getFirst()));
        }
        if (spot.hasNext() && spot.next().first()) {
            moved(Kind.INDENTATION, spot.at(), 2.6);
        }
        moved(Kind.INDENTATION, spot.lineFirst(), 2.65);
    }

    /** The line of this token moved to where the lines around it are. */
    private void moved(Kind kind, int index, double cost) {
        if (index >= source.size() || !source.token(index).first()) {
            return;
        }
        Token token = source.token(index);
        var margins = new ArrayList<String>();
        String own = source.margin(token.line());
        int above = index;
        for (int i = 0; i < 12 && above > 0; i++) {
            above = source.lineFirst(above - 1);
            margins.add(source.margin(source.token(above).line()));
            if (i == 0 && HEADERS.contains(source.token(above).text())) {
                margins.addFirst(margins.getFirst() + "    ");
            }
        }
        int below = source.lineLast(index) + 1;
        if (below < source.size()) {
            margins.addFirst(source.margin(source.token(below).line()));
        }
        double more = 0;
        for (String margin : margins.stream().distinct().toList()) {
            if (!margin.equals(own)) {
                int start = source.lineStart(token.line());
                out.add(
                        Repair.of(
                                kind,
                                token,
                                cost + more,
                                new Change(start, start + own.length(), margin)));
                more += 0.02;
            }
        }
    }
}
