package dev.coderx.launch.analyze;

import dev.coderx.patterns.Finding;
import dev.coderx.patterns.Span;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report for people: the place with its line, what is to be seen there, and a summary. */
final class TextOutput implements Output {
    private static final String BOLD = "1";
    private static final String RED = "1;31";
    private static final String YELLOW = "1;33";
    private static final String BLUE = "1;34";
    private static final String DIM = "2";

    /** A longer line is cut around the place. */
    private static final int WIDEST = 140;

    private static final int BEFORE = 60;

    private final PrintWriter out;
    private final boolean colours;

    TextOutput(PrintWriter out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    @Override
    public void file(FileReport report) {
        for (Remark remark : report.remarks()) {
            if (remark.counts()) {
                remark(report, remark);
            }
        }
        out.flush();
    }

    private void remark(FileReport report, Remark remark) {
        Span span = remark.span();
        Level level = Level.of(remark.severity());
        String colour =
                switch (level) {
                    case ERROR -> RED;
                    case WARNING -> YELLOW;
                    case NOTE -> BLUE;
                };
        String rule = remark.ours() ? remark.ruleId() : remark.source() + ": " + remark.ruleId();
        out.println(
                paint(
                                BOLD,
                                "%s:%d:%d: "
                                        .formatted(
                                                safe(report.name()),
                                                span.startLine(),
                                                span.startColumn()))
                        + paint(colour, level.word() + ": ")
                        + safe(remark.message())
                        + paint(DIM, " [" + safe(rule) + "]"));
        excerpt(report.lines().get(span.startLine()), span, colour, null);
        for (Finding.Evidence evidence : remark.evidence()) {
            excerpt(
                    report.lines().get(evidence.span().startLine()),
                    evidence.span(),
                    DIM,
                    evidence.note());
        }
        Finding.Edit edit = remark.edit();
        if (edit != null) {
            out.println("        " + suggestion(edit));
        }
        out.println();
    }

    private static String suggestion(Finding.Edit edit) {
        String text = safe(edit.replacement().strip().replaceAll("\\s*\\R\\s*", " \u23CE "));
        return edit.replacement().isBlank() ? "suggestion: take it out" : "suggestion: " + text;
    }

    private void excerpt(@Nullable String line, Span span, String colour, @Nullable String note) {
        if (line == null || line.isBlank()) {
            if (note != null) {
                out.println("  %5d | %s".formatted(span.startLine(), note));
            }
            return;
        }
        int start = Math.min(span.startColumn() - 1, line.length());
        int end =
                span.endLine() == span.startLine()
                        ? Math.clamp(span.endColumn() - 1, start, line.length())
                        : line.length();
        int from = line.length() > WIDEST ? Math.max(0, start - BEFORE) : 0;
        int to = Math.min(line.length(), from + WIDEST);
        end = Math.clamp(end, start, Math.max(start, to));
        String before = safe((from > 0 ? "\u2026" : "") + line.substring(from, start));
        String marked = safe(line.substring(start, end));
        String after = safe(line.substring(end, to) + (to < line.length() ? "\u2026" : ""));
        out.println("  %5d | %s".formatted(span.startLine(), before + marked + after));
        out.println(
                "        | "
                        + Printable.below(before)
                        + paint(
                                colour,
                                "^".repeat(Printable.width(marked))
                                        + (note == null ? "" : " " + note)));
    }

    @Override
    public void end(Totals totals) {
        if (totals.remarks() > 0) {
            out.println(
                    "%s, %s, %s in %s of %s"
                            .formatted(
                                    count(totals.of(Level.ERROR), "error"),
                                    count(totals.of(Level.WARNING), "warning"),
                                    count(totals.of(Level.NOTE), "note"),
                                    totals.withRemarks(),
                                    count(totals.files(), "file")));
            out.println("What a name in brackets means: ./coderx analyze --explain NAME");
        } else {
            out.println("nothing found in " + count(totals.files(), "file"));
        }
        if (totals.suppressed() > 0) {
            out.println(count(totals.suppressed(), "finding") + " suppressed by comments");
        }
        if (totals.otherKinds() > 0) {
            out.println(count(totals.otherKinds(), "file") + " of other kinds left out");
        }
        if (totals.failures() > 0) {
            out.println(count(totals.failures(), "file") + " could not be analysed");
        }
        out.flush();
    }

    private String paint(String colour, String text) {
        return colours ? "\u001B[" + colour + "m" + text + "\u001B[0m" : text;
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static String safe(String text) {
        return Printable.of(text);
    }
}
