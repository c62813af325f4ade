package dev.coderx.patterns.internal;

import dev.coderx.patterns.Category;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.internal.check.Report.Mark;
import dev.coderx.patterns.internal.syntax.LineIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding while more is said of it. */
final class Draft implements Mark {
    private final Pattern pattern;
    private final int start;
    private final int end;
    private final LineIndex lines;
    private final List<Finding.Evidence> evidence = new ArrayList<>();
    private Finding.@Nullable Edit edit;

    Draft(Pattern pattern, int start, int end, LineIndex lines) {
        this.pattern = pattern;
        this.start = start;
        this.end = end;
        this.lines = lines;
    }

    @Override
    public Mark because(int from, int to, String note) {
        var one = new Finding.Evidence(lines.span(from, to), note);
        if (!evidence.contains(one)) {
            evidence.add(one);
        }
        return this;
    }

    @Override
    public Mark edit(int from, int to, String replacement) {
        edit = new Finding.Edit(lines.span(from, to), replacement);
        return this;
    }

    boolean isSyntax() {
        return pattern.category() == Category.SYNTAX;
    }

    Finding finding() {
        return new Finding(
                pattern.id(),
                pattern.severity(),
                pattern.confidence(),
                lines.span(start, end),
                pattern.conceptIds(),
                evidence,
                edit);
    }
}
