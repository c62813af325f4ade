package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {

    private static final List<Language> LANGUAGES = List.of(Language.values());
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
                "x = \"" + "y".repeat(1_000_000) + "\"\n",
                "# " + "z".repeat(1_000_000),
                "x + ".repeat(250_000),
                "\"\"\"" + "'''".repeat(20_000),
                "not ".repeat(50_000) + "x",
                "!".repeat(100_000) + "x",
                "x." + "y.".repeat(60_000),
                "\\\n".repeat(50_000),
                "\r".repeat(100_000),
                " ".repeat(500_000),
                "\t \n".repeat(50_000),
                "\ud83d".repeat(50_000),
                "x = '\udc00\ud800'\n".repeat(2_000),
                "else:\n".repeat(20_000),
                "/*".repeat(50_000),
                "def f(x): return f(x)\n".repeat(4_000),
                "function f(a) { var a; }\n".repeat(4_000),
                "x = x == x\n".repeat(10_000),
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

    @Test
    void damagedProgramsAreAnalysedInTime() {
        var random = new Random(11);
        PatternAnalyzer analyzer = Analyzers.within(DEADLINE);
        for (int round = 0; round < 200; round++) {
            Language language = LANGUAGES.get(round % LANGUAGES.size());
            String code = damaged(Programs.file(language), random);
            long start = System.nanoTime();

            AnalysisResult result = analyzer.analyze(language, code);

            assertThat(result).as(code).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(code)
                    .isLessThan(DEADLINE.plus(SLACK));
        }
    }

    /** Bytes replaced and stretches copied; what is no UTF-8 any more is read as a mark. */
    private static String damaged(String code, Random random) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        String marks = "(){}[]'\"`:;,=\\\n\t #/";
        int places = 1 + random.nextInt(20);
        for (int i = 0; i < places; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) marks.charAt(random.nextInt(marks.length()));
                default -> {
                    int length = Math.min(random.nextInt(80), bytes.length - at);
                    int from = random.nextInt(bytes.length - length + 1);
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String nested() {
        var code = new StringBuilder();
        for (int depth = 0; depth < 500; depth++) {
            code.append(" ".repeat(depth)).append("if x:\n");
        }
        return code.append(" ".repeat(500)).append("pass\n").toString();
    }
}
