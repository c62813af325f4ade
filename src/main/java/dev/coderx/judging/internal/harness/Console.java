package dev.coderx.judging.internal.harness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;

/** Stands in for the three streams of a process, anew for each job. */
final class Console {
    private final int limit;
    private final Runnable full;
    private ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private int left;

    /**
     * @param limit how many bytes a job may print, to both outputs together
     * @param full called on the printing thread when a job prints more
     */
    Console(int limit, Runnable full) {
        this.limit = limit;
        this.full = full;
        this.left = limit;
    }

    /** Begins a job. What earlier ones still print no longer counts. */
    synchronized void begin(String input) {
        printed = new ByteArrayOutputStream();
        left = limit;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(stream(printed));
        System.setErr(stream(OutputStream.nullOutputStream()));
        forgetReader();
    }

    /** What the job printed to its standard output. */
    synchronized String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** {@code java.lang.IO} keeps a reader of the first standard input it sees. */
    private static void forgetReader() {
        try {
            for (Field field : IO.class.getDeclaredFields()) {
                if (!field.getType().isPrimitive()
                        && (InputStream.class.isAssignableFrom(field.getType())
                                || Reader.class.isAssignableFrom(field.getType()))) {
                    field.setAccessible(true);
                    field.set(null, null);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Another JDK may keep it elsewhere; then only the first job can read by IO.readln.
            return;
        }
    }

    private PrintStream stream(OutputStream sink) {
        return new PrintStream(new Counted(sink), true, StandardCharsets.UTF_8);
    }

    /** Counts what goes through it, and lets no more through than the limit. */
    private final class Counted extends OutputStream {
        private final OutputStream sink;

        Counted(OutputStream sink) {
            this.sink = sink;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            boolean over;
            synchronized (Console.this) {
                int taken = Math.min(length, left);
                try {
                    sink.write(bytes, offset, taken);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                left -= taken;
                over = taken < length;
            }
            if (over) {
                full.run();
            }
        }
    }
}
