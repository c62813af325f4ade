package dev.coderx.launch.analyze;

/**
 * Which remarks are wanted.
 *
 * @param minSeverity 0 to 1
 * @param minConfidence 0 to 1
 */
record Filter(double minSeverity, double minConfidence) {

    boolean wants(Remark remark) {
        return remark.severity() >= minSeverity && remark.confidence() >= minConfidence;
    }
}
