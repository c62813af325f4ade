package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.internal.measure.BrokenPrograms;
import dev.coderx.patterns.internal.measure.BrokenPrograms.Program;
import dev.coderx.patterns.internal.measure.BrokenPrograms.Result;
import dev.coderx.patterns.internal.measure.TokenBreaks;
import dev.coderx.patterns.internal.measure.TokenBreaks.Way;
import dev.coderx.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenProgramsTest {

    private static final String PYTHON =
            """
            def mean(values):
                if not values:
                    raise ValueError("no values")
                total = 0
                for value in values:
                    total += value
                return total / len(values)


            def shout(words):
                loud = []
                for word in words:
                    if word.endswith("?"):
                        continue
                    loud.append(word.upper() + "!")
                return " ".join(loud)
            """;
    private static final String JAVA =
            """
            class Scores {
                private int best = 0;

                int mean(int[] values) {
                    int total = 0;
                    for (int value : values) {
                        if (value > best) {
                            best = value;
                        }
                        total += value;
                    }
                    return values.length == 0 ? 0 : total / values.length;
                }

                String name(int score) {
                    return score > 10 ? "high" : "low";
                }
            }
            """;
    private static final String SCRIPT =
            """
            function mean(values) {
              let total = 0;
              for (const value of values) {
                if (value > 100) {
                  throw new Error("too high");
                }
                total += value;
              }
              return total / values.length;
            }

            export const shout = (words) => words.map((word) => `${word}!`).join(" ");
            """;

    private final BrokenPrograms broken =
            new BrokenPrograms(Analyzers.ANALYZER, Analyzers.CATALOGUE);

    @Test
    void brokenProgramsAreExplainedWhereTheyAreBroken() {
        int programs = 0;
        int located = 0;
        int first = 0;
        for (int seed = 0; seed < 12; seed++) {
            Result result =
                    broken.measure(
                            List.of(
                                    new Program(Language.PYTHON, PYTHON),
                                    new Program(Language.JAVA, JAVA),
                                    new Program(Language.JAVASCRIPT, SCRIPT),
                                    new Program(Language.TYPESCRIPT, SCRIPT)),
                            seed * 1_000L);
            programs += result.all().programs();
            located += result.all().located();
            first += result.all().firstPosition();
        }

        assertThat(programs).isGreaterThan(100);
        assertThat((double) located / programs).isGreaterThanOrEqualTo(0.99);
        assertThat((double) first / programs).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void sameSeedMakesTheSameBreaks() {
        var one = new TokenBreaks(Language.PYTHON, PYTHON, 5);
        var other = new TokenBreaks(Language.PYTHON, PYTHON, 5);

        for (Way way : Way.values()) {
            assertThat(one.next(way)).isEqualTo(other.next(way));
        }
    }

    @Test
    void breakIsWhereItIsSaidToBe() {
        for (int seed = 0; seed < 50; seed++) {
            new TokenBreaks(Language.JAVA, JAVA, seed)
                    .next(Way.DELETED)
                    .ifPresent(made -> {
                        int dropped = JAVA.length() - made.code().length();
                        assertThat(JAVA)
                                .isEqualTo(
                                        made.code().substring(0, made.start())
                                                + JAVA.substring(
                                                        made.start(), made.start() + dropped)
                                                + made.code().substring(made.start()));
                    });
        }
    }

    @Test
    void programThatIsBrokenAlreadyIsLeftOut() {
        Result result =
                broken.measure(List.of(new Program(Language.PYTHON, "def f(:\n    pass\n")), 1);

        assertThat(result.all().programs()).isZero();
    }
}
