package dev.coderx.launch.bench;

import java.util.Arrays;
import java.util.Collection;

/** Milliseconds in order; a percentile is the value of the nearest rank. */
public final class Percentiles {
    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** From nanoseconds in any order. */
    public static Percentiles ofNanos(Collection<Long> nanos) {
        double[] millis = nanos.stream().mapToDouble(each -> each / 1e6).toArray();
        Arrays.sort(millis);
        return new Percentiles(millis);
    }

    /** The value that a share of all (0 to 1) does not exceed; 0 where there are none. */
    public double at(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank - 1))];
    }

    /** How many there are. */
    public int size() {
        return sorted.length;
    }
}
