package dev.coderx.launch.analyze;

import java.io.PrintStream;
import java.util.Locale;

/** One line on standard error while work is long and somebody looks; it is gone at the end. */
final class Progress {
    private static final long PATIENCE_NANOS = 700_000_000;
    private static final long BETWEEN_NANOS = 100_000_000;

    private final PrintStream err;
    private final boolean watched;
    private final int all;
    private final long begun = System.nanoTime();
    private long drawn;
    private boolean visible;

    Progress(PrintStream err, boolean watched, int all) {
        this.err = err;
        this.watched = watched;
        this.all = all;
    }

    /** Says how far the work is, where it has been long enough. */
    void at(int done) {
        long now = System.nanoTime();
        if (!watched || now - begun < PATIENCE_NANOS || now - drawn < BETWEEN_NANOS) {
            return;
        }
        drawn = now;
        visible = true;
        err.print(String.format(Locale.ROOT, "\ranalysed %,d of %,d files", done, all));
        err.flush();
    }

    /** Takes the line away, so that others can be written. */
    void clear() {
        if (visible) {
            err.print("\r\u001B[K");
            err.flush();
            visible = false;
        }
    }
}
