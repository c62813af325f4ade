package dev.coderx.launch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records that end with a line end: lines, or records of CSV (RFC 4180)
 * whose quoted fields may span lines. It holds one record at most, up to a limit.
 */
final class RecordReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final boolean quotes;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private byte[] held = new byte[1024];
    private int length;
    private long line = 1;
    private long offset;
    private boolean first = true;

    private RecordReader(InputStream in, boolean quotes, int longest) {
        this.in = in;
        this.quotes = quotes;
        this.longest = longest;
    }

    static RecordReader ofLines(InputStream in, int longest) {
        return new RecordReader(in, false, longest);
    }

    static RecordReader ofCsv(InputStream in, int longest) {
        return new RecordReader(in, true, longest);
    }

    /** What the next record turned out to be. */
    sealed interface Cut {
        /** The line it begins at, from 1. */
        long line();

        /**
         * A record without its line end.
         *
         * @param offset where it begins in the stream, in bytes
         * @param bytes how many bytes it has there, without its line end
         */
        record Text(long line, long offset, int bytes, String text) implements Cut {}

        /** A record that is none. */
        record Broken(long line, String reason) implements Cut {}

        /** The end of the stream. */
        record End(long line) implements Cut {}
    }

    /** The line the next record begins at. */
    long line() {
        return line;
    }

    /**
     * Returns the next record.
     *
     * @throws IOException when the stream breaks; what came before it was returned
     */
    Cut next() throws IOException {
        long beganAt = line;
        long from = offset;
        length = 0;
        boolean inQuotes = false;
        boolean tooLong = false;
        while (true) {
            if (position == limit) {
                position = 0;
                limit = Math.max(0, in.read(buffer));
                if (limit == 0) {
                    return atEnd(beganAt, from, inQuotes, tooLong);
                }
            }
            byte each = buffer[position++];
            offset++;
            if (each == '\n') {
                line++;
                if (!inQuotes) {
                    return tooLong ? tooLong(beganAt) : text(beganAt, from);
                }
            } else if (each == '"' && quotes) {
                inQuotes = !inQuotes;
            }
            if (length < longest) {
                hold(each);
            } else if (each != '\r') {
                tooLong = true;
            }
        }
    }

    private Cut atEnd(long beganAt, long from, boolean inQuotes, boolean tooLong) {
        if (offset == from) {
            return new Cut.End(beganAt);
        }
        line++;
        if (tooLong) {
            return tooLong(beganAt);
        }
        return inQuotes
                ? new Cut.Broken(beganAt, "a quote is opened here and never closed")
                : text(beganAt, from);
    }

    private Cut tooLong(long beganAt) {
        first = false;
        return new Cut.Broken(beganAt, "longer than " + (longest >> 20) + " MB");
    }

    private Cut text(long beganAt, long from) {
        int size = length > 0 && held[length - 1] == '\r' ? length - 1 : length;
        boolean mayHaveMark = first;
        first = false;
        try {
            String text = Utf8.decode(held, 0, size);
            return new Cut.Text(beganAt, from, size, mayHaveMark ? Utf8.withoutMark(text) : text);
        } catch (CharacterCodingException undecodable) {
            return new Cut.Broken(beganAt, "not valid UTF-8");
        }
    }

    private void hold(byte each) {
        if (length == held.length) {
            held = Arrays.copyOf(held, Math.min(longest, held.length * 2));
        }
        held[length++] = each;
    }
}
