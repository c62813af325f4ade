package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.internal.LanguageGuess;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.shared.Language;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LanguageGuessTest {
    @TestFactory
    Stream<DynamicTest> eachPatternsGoodExamplesAreOfItsFamily() {
        return Analyzers.CATALOGUE.all().stream()
                .map(pattern ->
                        DynamicTest.dynamicTest(
                                pattern.id(),
                                () -> {
                                    for (String code : pattern.good()) {
                                        assertGuessed(pattern, code);
                                    }
                                }));
    }

    private static void assertGuessed(Pattern pattern, String code) {
        Language guessed = LanguageGuess.of(code, Deadline.in(Duration.ofSeconds(10)));
        // what is valid in two languages may be taken for either
        boolean script = guessed == Language.JAVASCRIPT || guessed == Language.TYPESCRIPT;
        boolean shared =
                pattern.languages().stream()
                        .anyMatch(language ->
                                Analyzers.analyze(language, code).parses()
                                        && Analyzers.analyze(guessed, code).parses());
        assertThat(
                        shared
                                || pattern.languages().contains(guessed)
                                || (script && pattern.languages().contains(Language.JAVASCRIPT)))
                .as(guessed + " for\n" + code)
                .isTrue();
    }
}
