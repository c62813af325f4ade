package dev.coderx.judging.internal.value;

import java.util.List;
import java.util.Optional;

/**
 * Compares what a program printed with what it should have: white space at the ends of lines and
 * empty lines at the end do not count, nor does the way lines end.
 */
public final class PrintedText {
    private final Rendering rendering;

    public PrintedText(Rendering rendering) {
        this.rendering = rendering;
    }

    /** Where the texts first differ, in words; empty if they are equal. */
    public Optional<String> difference(String expected, String got) {
        List<String> wanted = lines(expected);
        List<String> found = lines(got);
        for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
            if (!wanted.get(i).equals(found.get(i))) {
                return Optional.of(
                        "line %d is %s, expected %s"
                                .formatted(i + 1, quoted(found.get(i)), quoted(wanted.get(i))));
            }
        }
        if (wanted.size() == found.size()) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.of("nothing is printed, expected " + count(wanted.size()));
        }
        return Optional.of(count(found.size()) + ", expected " + wanted.size());
    }

    private static List<String> lines(String text) {
        return text.stripTrailing().lines().map(String::stripTrailing).toList();
    }

    private static String count(int lines) {
        return lines == 1 ? "1 line" : lines + " lines";
    }

    private String quoted(String line) {
        return rendering.value(new Value.Text(line));
    }
}
