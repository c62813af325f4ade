package dev.coderx.patterns.internal.syntax;

import dev.coderx.patterns.Span;
import java.util.Arrays;

/** Turns offsets into lines and columns. A line ends at LF, CR LF or a lone CR. */
public final class LineIndex {

    private final int[] starts;
    private final int length;

    public LineIndex(String source) {
        length = source.length();
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < length; i++) {
            char c = source.charAt(i);
            boolean ends =
                    c == '\n' || (c == '\r' && (i + 1 == length || source.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The span from one offset to another; offsets outside the text are moved to its edge. */
    public Span span(int start, int end) {
        int from = Math.clamp(start, 0, length);
        int to = Math.clamp(end, from, length);
        int first = line(from);
        int last = line(to);
        return new Span(first + 1, from - starts[first] + 1, last + 1, to - starts[last] + 1);
    }

    private int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }
}
