package dev.coderx.launch.imports;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Shows how far a phase is: a bar that moves on a terminal, a line every few seconds elsewhere.
 * Closing it leaves the last state as a line.
 */
final class ProgressBar implements AutoCloseable {
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final int WIDTH = 24;

    private final String phase;
    private final Supplier<State> state;
    private final Report report;
    private final long begun = System.nanoTime();
    private final Thread painter;

    /**
     * How far it is.
     *
     * @param total 0 where it is not known yet
     * @param note what else to say, or empty
     */
    record State(long done, long total, String note) {}

    ProgressBar(String phase, Report report, Supplier<State> state) {
        this.phase = phase;
        this.report = report;
        this.state = state;
        this.painter = Thread.ofPlatform().daemon().name("progress").unstarted(this::paint);
    }

    void start() {
        painter.start();
    }

    @Override
    public void close() {
        painter.interrupt();
        try {
            painter.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        report.say(line(false));
    }

    private void paint() {
        Duration pause = report.terminal() ? REDRAW : BETWEEN_LINES;
        try {
            while (true) {
                Thread.sleep(pause);
                if (report.terminal()) {
                    report.draw(line(true));
                } else {
                    report.say(line(false));
                }
            }
        } catch (InterruptedException closed) {
            // The phase is over.
        }
    }

    private String line(boolean withBar) {
        State now = state.get();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return line(phase, now, seconds, withBar);
    }

    static String line(String phase, State now, double seconds, boolean withBar) {
        double rate = seconds > 0 ? now.done() / seconds : 0;
        StringBuilder text = new StringBuilder(phase).append(' ');
        if (withBar && now.total() > 0) {
            int full = (int) Math.min(WIDTH, WIDTH * now.done() / now.total());
            text.append('[').append("#".repeat(full)).append("-".repeat(WIDTH - full)).append("] ");
        }
        text.append(now.done());
        if (now.total() > 0) {
            text.append(" of ").append(now.total());
        }
        text.append(String.format(Locale.ROOT, " rows, %.0f a second", rate));
        if (now.total() > now.done() && rate > 0) {
            long left = Math.round((now.total() - now.done()) / rate);
            text.append(String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60));
        }
        return text.append(now.note().isEmpty() ? "" : ", " + now.note()).toString();
    }
}
