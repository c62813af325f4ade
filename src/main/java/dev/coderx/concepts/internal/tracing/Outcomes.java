package dev.coderx.concepts.internal.tracing;

/**
 * The last outcomes, newest first, in the bits of a number; a leading 1 marks how many there are.
 *
 * @param bits 1 where there is none yet
 */
record Outcomes(int bits) {
    static final Outcomes NONE = new Outcomes(1);
    private static final int KEPT = 6;

    Outcomes and(boolean correct) {
        int longer = bits << 1 | (correct ? 1 : 0);
        return new Outcomes(count() < KEPT ? longer : (longer & ((1 << KEPT) - 1)) | (1 << KEPT));
    }

    int count() {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(bits);
    }

    /** The outcome so many answers ago, from 1: 1 right, -1 wrong, 0 none. */
    int ago(int answers) {
        if (answers > count()) {
            return 0;
        }
        return ((bits >> (answers - 1)) & 1) == 1 ? 1 : -1;
    }

    /** The newest only, as a number that tells them and their count. */
    int newest(int most) {
        int kept = Math.min(most, count());
        return (1 << kept) | (bits & ((1 << kept) - 1));
    }
}
