package dev.coderx.launch.analyze;

import dev.coderx.patterns.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another linter found.
 *
 * @param source its name, in small letters
 * @param suppressed its reason not to report it; null where it reports it
 */
record ForeignRemark(
        String source,
        String ruleId,
        String message,
        double severity,
        double confidence,
        Span span,
        @Nullable String suppressed) {

    Remark remark(String line, Fingerprints prints) {
        return new Remark(
                source,
                ruleId,
                message,
                severity,
                confidence,
                span,
                List.of(),
                null,
                line,
                prints.of(source, ruleId, line),
                suppressed);
    }
}
