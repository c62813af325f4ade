package dev.coderx.launch.imports;

import dev.coderx.launch.client.Figures;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What an import came to.
 *
 * @param completed rows whose whole chain is done
 * @param seconds from the first row read to the end
 */
record Summary(Tally.Counts counts, long completed, double seconds) {

    /** Rows a second: those completed, or those taken in where none was waited for. */
    double perSecond() {
        long rows = completed > 0 ? completed : counts.taken();
        return seconds > 0 ? rows / seconds : 0;
    }

    /** The figures for machines. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"read\":%d,\"accepted\":%d,\"alreadyKnown\":%d,\"rejected\":%d,\"completed\":%d,"
                        + "\"perSecond\":%.2f}%n",
                counts.read(),
                counts.accepted(),
                counts.alreadyKnown(),
                counts.rejected(),
                completed,
                perSecond());
    }

    /** Writes the figures so that a reader sees all of them or none. */
    void write(Path file) {
        Figures.write(file, json());
    }

    void print(Report report) {
        report.say(
                String.format(
                        Locale.ROOT,
                        "%d rows read: %d accepted, %d already known, %d rejected",
                        counts.read(),
                        counts.accepted(),
                        counts.alreadyKnown(),
                        counts.rejected()));
        counts.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(10)
                .forEach(
                        each -> report.say("  rejected " + each.getValue() + ": " + each.getKey()));
        if (counts.anonymous() > 0) {
            report.say(
                    "  rows that name no student: "
                            + counts.anonymous()
                            + " (--student NAME gives them to one; otherwise each has its own)");
        }
        if (counts.unreadable() > 0) {
            report.say("  files that could not be read to their end: " + counts.unreadable());
        }
        report.say(
                String.format(
                        Locale.ROOT,
                        "%d of %d through the whole chain, %.1f s, %.1f a second",
                        completed,
                        counts.taken(),
                        seconds,
                        perSecond()));
    }
}
