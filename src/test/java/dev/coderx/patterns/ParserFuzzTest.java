package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.coderx.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Any bytes, in any language. The usual test command runs the inputs that are kept beside this
 * class; new ones are looked for by {@code JAZZER_FUZZ=1 ./mvnw test -Dtest=ParserFuzzTest}.
 */
class ParserFuzzTest {

    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration SLACK = Duration.ofSeconds(3);
    private static final PatternAnalyzer ANALYZER = Analyzers.within(DEADLINE);

    @FuzzTest(maxDuration = "2m")
    void anyBytesGiveAResultInTime(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        // the first byte chooses the language, and whether the rest is UTF-8 or raw UTF-16
        int choice = bytes[0] & 0xFF;
        Language language = LANGUAGES.get(choice % LANGUAGES.size());
        var encoding = choice < 128 ? StandardCharsets.UTF_8 : null;
        String code =
                encoding != null ? new String(bytes, 1, bytes.length - 1, encoding) : units(bytes);
        long begun = System.nanoTime();

        AnalysisResult result = ANALYZER.analyze(language, code);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(DEADLINE.plus(SLACK));
        if (result instanceof AnalysisResult.Analysed(Analysis analysis)) {
            long lines = code.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
            for (Finding finding : analysis.findings()) {
                assertThat((long) finding.span().endLine()).isLessThanOrEqualTo(lines);
            }
        }
    }

    /** UTF-16 as it comes: surrogates may stand alone. */
    private static String units(byte[] bytes) {
        var text = new StringBuilder();
        for (int i = 1; i + 1 < bytes.length; i += 2) {
            text.append((char) ((bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF)));
        }
        return text.toString();
    }
}
