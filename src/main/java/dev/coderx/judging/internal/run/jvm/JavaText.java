package dev.coderx.judging.internal.run.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A student's source as it is compiled. Methods without a class around them get one, and become
 * static, so that a driver can name them; each line stays where it was.
 *
 * @param insertions what was added, in order
 */
record JavaText(String text, List<Insertion> insertions) {
    static final String CLASS = "Solution";

    /**
     * Something added within a line.
     *
     * @param at where in the source as it was, in characters
     */
    record Insertion(int at, String text) {}

    static JavaText of(String source, SourceShape shape) {
        if (shape.compact().isEmpty()) {
            return new JavaText(source, List.of());
        }
        var insertions = new ArrayList<Insertion>();
        // What the language imports into such a source by itself.
        insertions.add(new Insertion(0, "import module java.base; "));
        int first = shape.compact().stream().mapToInt(SourceShape.Member::start).min().orElse(0);
        insertions.add(new Insertion(first, "class " + CLASS + " { "));
        var starts = new TreeSet<Integer>();
        shape.compact().stream().filter(m -> !m.fixed()).forEach(m -> starts.add(m.start()));
        starts.forEach(start -> insertions.add(new Insertion(start, "static ")));
        var text = new StringBuilder(source);
        for (Insertion insertion : insertions.reversed()) {
            text.insert(insertion.at(), insertion.text());
        }
        return new JavaText(text.append("\n}").toString(), List.copyOf(insertions));
    }

    /** The column, from 1, that a place of this text has in the source as it was. */
    int column(int position) {
        int original = position;
        int lineStart = text.lastIndexOf('\n', Math.max(0, position - 1)) + 1;
        int added = 0;
        for (Insertion insertion : insertions) {
            int now = insertion.at() + added;
            if (now >= lineStart && now < position) {
                original -= Math.min(insertion.text().length(), position - now);
            }
            added += insertion.text().length();
        }
        return Math.max(1, original - lineStart + 1);
    }
}
