package dev.coderx.judging.internal.run;

import dev.coderx.judging.internal.jail.Prisoner;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what became of a program that ended, or had to be ended, without a word. */
final class Ending {
    /** What Python writes when its second clock ends it: calls into C let the first one wait. */
    private static final Pattern PYTHON_TIMEOUT = Pattern.compile("(?m)^Timeout \\(\\d");

    private static final Pattern PYTHON_LINE =
            Pattern.compile("File \"solution\\.py\", line (\\d{1,6})");

    private static final Pattern NO_MEMORY =
            Pattern.compile(
                    "heap out of memory|MemoryError|out of memory|insufficient memory|Cannot allocate memory"
                            + "|Allocation failed");

    private static final Pattern LOOP = Pattern.compile("\\s*(?:async\\s+)?(?:for|while)\\b.*");
    private static final Pattern DEFINITION =
            Pattern.compile("\\s*(?:async\\s+)?(?:def|class)\\b.*");

    private Ending() {}

    static Report of(Prisoner prisoner, Patience patience, Run run, int job) throws IOException {
        Prisoner.Exit exit;
        try {
            exit = prisoner.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a program ended", e);
        }
        double millis = run.perJob().toNanos() / 1e6;
        boolean late = patience.isOver() || PYTHON_TIMEOUT.matcher(exit.errors()).find();
        Report.Limit limit =
                switch (exit.cause()) {
                    case WALL_CLOCK, CPU_TIME -> Report.Limit.TIME;
                    case OUTPUT_LIMIT -> Report.Limit.OUTPUT;
                    case JAIL_FAILED -> throw new IOException("the jail failed: " + exit.errors());
                    case KILLED, ENDED -> late ? Report.Limit.TIME : memory(exit.errors());
                };
        if (limit == null) {
            return new Report.Exited(job, "");
        }
        Matcher line = PYTHON_LINE.matcher(exit.errors());
        Integer at =
                limit == Report.Limit.TIME && line.find() ? Integer.valueOf(line.group(1)) : null;
        return new Report.Stopped(job, limit, at, loopAround(run.source(), at), "", millis);
    }

    private static Report.@Nullable Limit memory(String errors) {
        return NO_MEMORY.matcher(errors).find() ? Report.Limit.MEMORY : null;
    }

    /** The line of the innermost loop around a line of Python, by its indentation. */
    private static @Nullable Integer loopAround(String source, @Nullable Integer line) {
        List<String> lines = source.lines().toList();
        if (line == null || line > lines.size()) {
            return null;
        }
        int indent = Integer.MAX_VALUE;
        for (int i = line - 1; i >= 0; i--) {
            String text = lines.get(i);
            int own = text.length() - text.stripLeading().length();
            if (text.isBlank() || own >= indent) {
                continue;
            }
            if (LOOP.matcher(text).matches()) {
                return i + 1;
            }
            if (DEFINITION.matcher(text).matches()) {
                return null;
            }
            indent = own;
        }
        return null;
    }
}
