package dev.coderx.launch.imports;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are handed in with one request.
 *
 * @param lines the rows as they are sent; each is numbered by its place from 0
 */
record Batch(List<Submission> rows, List<byte[]> lines) {
    static final int MOST_ROWS = 100;
    private static final int FULL_AT_BYTES = 1_000_000;

    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        lines.forEach(body::writeBytes);
        return body.toByteArray();
    }

    int size() {
        return rows.size();
    }

    /** The rows at these places. */
    Batch only(List<Integer> places) {
        return of(places.stream().map(rows::get).toList());
    }

    Batch part(int from, int to) {
        return of(rows.subList(from, to));
    }

    private static Batch of(List<Submission> rows) {
        Filling filling = new Filling();
        rows.forEach(row -> filling.add(row, Encoder.encode(filling.size(), row)));
        return filling.take();
    }

    /** A batch that is being filled. */
    static final class Filling {
        private List<Submission> rows = new ArrayList<>();
        private List<byte[]> lines = new ArrayList<>();
        private long bytes;

        int size() {
            return rows.size();
        }

        boolean fits(byte[] line) {
            return rows.isEmpty()
                    || (rows.size() < MOST_ROWS && bytes + line.length <= FULL_AT_BYTES);
        }

        void add(Submission row, byte[] line) {
            rows.add(row);
            lines.add(line);
            bytes += line.length;
        }

        Batch take() {
            Batch taken = new Batch(List.copyOf(rows), List.copyOf(lines));
            rows = new ArrayList<>();
            lines = new ArrayList<>();
            bytes = 0;
            return taken;
        }
    }
}
