package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {

    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final Duration SLACK = Duration.ofSeconds(2);

    static Stream<String> inputs() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        return Stream.of(
                "",
                "\u0000",
                "\uFEFF",
                "(".repeat(500) + ")".repeat(500),
                "[".repeat(100_000),
                "{".repeat(100_000) + "}".repeat(100_000),
                "\"".repeat(100_000),
                "'".repeat(99_999),
                "`${".repeat(30_000),
                "x = " + "1 + ".repeat(50_000) + "1\n",
                "if x:\n".repeat(30_000),
                "if (x) {} else ".repeat(13_000),
                nested(),
                "a.b(".repeat(50_000),
                "x = y == None\n".repeat(14_000),
                "case 1: x;\n".repeat(18_000),
                "x".repeat(200_000),
                "=/[".repeat(30_000),
                "x y ".repeat(60_000),
                "def f(x)\n".repeat(20_000),
                "if x:\ny\n".repeat(20_000),
                "\t x\n  y\n".repeat(20_000),
                ")".repeat(200_000),
                "/*".repeat(100_000),
                "}\n".repeat(60_000),
                "else:\n".repeat(30_000),
                "if (x {\n y = ( }\n".repeat(10_000),
                "\u201cx\u201d\n".repeat(5_000),
                new String(noise, StandardCharsets.ISO_8859_1),
                new String(noise, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void endsNearItsDeadlineInEveryLanguage(String code) {
        PatternAnalyzer analyzer = Analyzers.within(DEADLINE);
        for (Language language : Language.values()) {
            long start = System.nanoTime();

            AnalysisResult result = analyzer.analyze(language, code);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("%s, %d characters, %s", language, code.length(), result.getClass())
                    .isLessThan(DEADLINE.plus(SLACK));
        }
    }

    private static String nested() {
        var code = new StringBuilder();
        for (int depth = 0; depth < 500; depth++) {
            code.append(" ".repeat(depth)).append("if x:\n");
        }
        return code.append(" ".repeat(500)).append("pass\n").toString();
    }
}
