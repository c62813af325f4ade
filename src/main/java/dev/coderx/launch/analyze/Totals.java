package dev.coderx.launch.analyze;

import java.util.EnumMap;
import java.util.Map;

/** Counts over all files, kept while they are reported. */
final class Totals {
    private final Map<Level, Integer> byLevel = new EnumMap<>(Level.class);
    private final int otherKinds;
    private int files;
    private int withRemarks;
    private int failures;
    private int suppressed;
    private double worst = -1;

    Totals(int otherKinds) {
        this.otherKinds = otherKinds;
    }

    void add(FileReport report) {
        if (report.failure() != null) {
            failures++;
            return;
        }
        files++;
        boolean any = false;
        for (Remark remark : report.remarks()) {
            if (remark.counts()) {
                any = true;
                byLevel.merge(Level.of(remark.severity()), 1, Integer::sum);
                worst = Math.max(worst, remark.severity());
            } else {
                suppressed++;
            }
        }
        if (any) {
            withRemarks++;
        }
    }

    int files() {
        return files;
    }

    int withRemarks() {
        return withRemarks;
    }

    /** Files that could not be analysed. */
    int failures() {
        return failures;
    }

    int suppressed() {
        return suppressed;
    }

    /** Files in folders that are of no known kind. */
    int otherKinds() {
        return otherKinds;
    }

    int of(Level level) {
        return byLevel.getOrDefault(level, 0);
    }

    int remarks() {
        return byLevel.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The highest severity of all remarks that count; below 0 where there are none. */
    double worst() {
        return worst;
    }
}
