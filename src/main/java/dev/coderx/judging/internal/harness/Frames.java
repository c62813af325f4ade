package dev.coderx.judging.internal.harness;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Says what happens, a line of JSON each. A job is ended by one frame only, whoever comes first:
 * the job itself, the watch, the console or the end of the process.
 */
final class Frames {
    private static final int MESSAGE = 2000;
    private static final int NONE = -1;

    @SuppressWarnings("resource") // the process's own, open until its end
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private final AtomicInteger open = new AtomicInteger(NONE);

    void plain(String event) {
        send("{\"event\":\"" + event + "\"}");
    }

    void started(int job) {
        open.set(job);
        send("{\"event\":\"started\",\"job\":" + job + "}");
    }

    /** The job in hand, if this caller is the first to end it; −1 otherwise. */
    int end() {
        return open.getAndSet(NONE);
    }

    /** Ends a job if nobody has. */
    boolean end(int job) {
        return open.compareAndSet(job, NONE);
    }

    void returned(int job, String value, String after, String printed, long micros) {
        var line = event("returned", job);
        line.append(",\"value\":").append(value).append(",\"after\":").append(after);
        send(timed(line, printed, micros));
    }

    void raised(int job, Failure failure, String printed, long micros) {
        var line = event("raised", job);
        failure.write(line);
        send(timed(line, printed, micros));
    }

    void broken(Failure failure, String printed) {
        var line = new StringBuilder("{\"event\":\"broken\"");
        failure.write(line);
        line.append(",\"column\":null,\"printed\":");
        Json.quote(line, printed);
        send(line.append('}').toString());
    }

    void stopped(int job, String limit, Place place, String printed, long micros, boolean starved) {
        var line = event("stopped", job);
        line.append(",\"limit\":\"").append(limit).append('"');
        number(line, "line", place.line());
        number(line, "loopLine", place.loopLine());
        line.append(",\"starved\":").append(starved);
        send(timed(line, printed, micros));
    }

    void exited(int job, String printed) {
        var line = event("exited", job).append(",\"printed\":");
        Json.quote(line, printed);
        send(line.append('}').toString());
    }

    /** An error of the language; the line is the innermost of the student's, from 1. */
    record Failure(String type, String message, @Nullable Integer line) {
        private void write(StringBuilder out) {
            out.append(",\"type\":");
            Json.quote(out, type);
            out.append(",\"message\":");
            Json.quote(out, message.substring(0, Math.min(MESSAGE, message.length())));
            number(out, "line", line);
        }
    }

    /** Where a job was stopped, in lines of the student's from 1; null where it is not known. */
    record Place(@Nullable Integer line, @Nullable Integer loopLine) {}

    private static StringBuilder event(String event, int job) {
        return new StringBuilder("{\"event\":\"").append(event).append("\",\"job\":").append(job);
    }

    private static void number(StringBuilder out, String name, @Nullable Integer number) {
        out.append(",\"").append(name).append("\":").append(number);
    }

    private static String timed(StringBuilder line, String printed, long micros) {
        line.append(",\"printed\":");
        Json.quote(line, printed);
        return line.append(",\"micros\":").append(micros).append('}').toString();
    }

    private synchronized void send(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
