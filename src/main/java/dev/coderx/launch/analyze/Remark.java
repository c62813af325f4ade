package dev.coderx.launch.analyze;

import dev.coderx.patterns.Finding;
import dev.coderx.patterns.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is told of one place.
 *
 * @param source who found it: {@link #OURS}, or the name of another linter
 * @param ruleId the pattern, or the other linter's rule
 * @param severity how much it matters, 0 to 1
 * @param confidence how sure it is, 0 to 1
 * @param line the text of the line where it begins; blank where it is not known
 * @param fingerprint the same for the same mistake when lines above it come and go
 * @param suppressed why the code says not to report it, blank for no reason; null where it does not
 */
record Remark(
        String source,
        String ruleId,
        String message,
        double severity,
        double confidence,
        Span span,
        List<Finding.Evidence> evidence,
        Finding.@Nullable Edit edit,
        String line,
        String fingerprint,
        @Nullable String suppressed) {

    static final String OURS = "coderx";

    Remark {
        evidence = List.copyOf(evidence);
    }

    boolean ours() {
        return source.equals(OURS);
    }

    boolean counts() {
        return suppressed == null;
    }
}
