package dev.coderx.patterns.internal.model;

/** Rows of bits, all of one width, in one piece of memory. */
final class BitRows {

    private final int words;
    private final long[] bits;

    BitRows(int rows, int columns) {
        words = Math.max(1, (columns + Long.SIZE - 1) / Long.SIZE);
        bits = new long[rows * words];
    }

    boolean get(int row, int column) {
        return (bits[row * words + column / Long.SIZE] & 1L << column) != 0;
    }

    void set(int row, int column) {
        bits[row * words + column / Long.SIZE] |= 1L << column;
    }

    void clear(int row, int column) {
        bits[row * words + column / Long.SIZE] &= ~(1L << column);
    }

    /** Makes a row empty. */
    void clear(int row) {
        for (int i = row * words; i < (row + 1) * words; i++) {
            bits[i] = 0;
        }
    }

    /** Makes a row the same as another. */
    void copy(int row, int from) {
        System.arraycopy(bits, from * words, bits, row * words, words);
    }

    /** Adds to a row what another has; whether that was news. */
    boolean add(int row, int from) {
        long news = 0;
        for (int i = 0; i < words; i++) {
            long before = bits[row * words + i];
            long after = before | bits[from * words + i];
            bits[row * words + i] = after;
            news |= before ^ after;
        }
        return news != 0;
    }

    /** Whether two rows are the same. */
    boolean same(int row, int other) {
        for (int i = 0; i < words; i++) {
            if (bits[row * words + i] != bits[other * words + i]) {
                return false;
            }
        }
        return true;
    }
}
