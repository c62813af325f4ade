package dev.coderx.launch.imports;

import java.io.PrintWriter;

/**
 * What a user is told while an import works; bad rows go to standard error, the first ones only.
 */
final class Report {
    private static final int BAD_ROWS_SHOWN = 20;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private long bad;
    private int lineLength;

    Report(PrintWriter out, PrintWriter err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    boolean terminal() {
        return terminal;
    }

    synchronized void say(String line) {
        wipe();
        out.println(line);
        out.flush();
    }

    synchronized void bad(String file, long line, String reason) {
        bad++;
        if (bad <= BAD_ROWS_SHOWN) {
            wipe();
            out.flush();
            err.println(file + ":" + line + ": " + reason);
            err.flush();
        }
    }

    /** Says how many bad rows were not shown. */
    synchronized void badRowsEnd() {
        if (bad > BAD_ROWS_SHOWN) {
            wipe();
            out.flush();
            err.println("and " + (bad - BAD_ROWS_SHOWN) + " more rows that were left out");
            err.flush();
        }
    }

    /** Replaces the moving line of a terminal. */
    synchronized void draw(String line) {
        int shorter = Math.max(0, lineLength - line.length());
        out.print("\r" + line + " ".repeat(shorter));
        out.flush();
        lineLength = line.length();
    }

    private void wipe() {
        if (lineLength > 0) {
            out.print("\r" + " ".repeat(lineLength) + "\r");
            lineLength = 0;
        }
    }
}
