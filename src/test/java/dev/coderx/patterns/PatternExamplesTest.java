package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PatternExamplesTest {

    private static final double SEVERE = 0.5;

    @TestFactory
    Stream<DynamicTest> everyBadExampleShowsItsPattern() {
        return Analyzers.CATALOGUE.all().stream()
                .flatMap(pattern ->
                        examples(
                                pattern,
                                pattern.bad(),
                                (language, code) ->
                                        assertThat(Analyzers.found(language, code))
                                                .as(code)
                                                .contains(pattern.id())));
    }

    @TestFactory
    Stream<DynamicTest> noGoodExampleShowsItsPatternOrAnySevereOne() {
        return Analyzers.CATALOGUE.all().stream()
                .flatMap(pattern ->
                        examples(
                                pattern,
                                pattern.good(),
                                (language, code) ->
                                        assertThat(Analyzers.analyze(language, code).findings())
                                                .as(code)
                                                .noneMatch(found ->
                                                        found.severity() >= SEVERE
                                                                || found.patternId()
                                                                        .equals(pattern.id()))));
    }

    private interface Assertion {
        void check(Language language, String code);
    }

    private static Stream<DynamicTest> examples(
            Pattern pattern, List<String> codes, Assertion assertion) {
        return pattern.languages().stream()
                .flatMap(language ->
                        codes.stream()
                                .map(code ->
                                        DynamicTest.dynamicTest(
                                                pattern.id() + " " + language,
                                                () -> assertion.check(language, code))));
    }
}
