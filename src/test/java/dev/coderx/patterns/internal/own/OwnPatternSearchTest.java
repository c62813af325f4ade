package dev.coderx.patterns.internal.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.AuthoredPattern;
import dev.coderx.patterns.AuthoredPattern.State;
import dev.coderx.patterns.Finding;
import dev.coderx.shared.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnPatternSearchTest {
    private static final Analysis NOTHING = new Analysis(true, List.of(), Set.of("variables"));
    private static final String PRINTS = "print(1)\nprint(2)  # coderx: ignore[own.printing]\n";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final OwnPatternSearch search =
            new OwnPatternSearch(
                    new PatternProof(id -> true, PatternProofTest.config()),
                    PatternProofTest.config(),
                    metrics);

    private static AuthoredPattern version(int version, String id, String content) {
        return new AuthoredPattern(
                id, version, State.IN_USE, new UUID(1, 1), content, Instant.EPOCH, Instant.EPOCH);
    }

    private static AuthoredPattern printing(int version) {
        return version(version, "own.printing", OwnPatternFiles.printing("own.printing"));
    }

    private Analysis find(String code, AuthoredPattern... patterns) {
        return search.add(NOTHING, Language.PYTHON, code, List.of(patterns));
    }

    @Test
    void whatIsFoundJoinsWhatWasFoundBefore() {
        Analysis analysis = find(PRINTS, printing(1));

        assertThat(analysis.findings())
                .extracting(Finding::patternId)
                .containsExactly("own.printing");
        assertThat(analysis.suppressed()).hasSize(1);
        assertThat(analysis.conceptsPractised()).containsExactly("variables");
    }

    @Test
    void withoutPatternsOfTheLanguageNothingChanges() {
        assertThat(find(PRINTS)).isSameAs(NOTHING);
        assertThat(search.add(NOTHING, Language.JAVA, "class A {}", List.of(printing(1))))
                .isSameAs(NOTHING);
    }

    @Test
    void aNewVersionIsSearchedByItsOwnQuery() {
        String changed = printing(1).content().replace("\"print\"", "\"show\"");

        assertThat(find(PRINTS, printing(1)).findings()).hasSize(1);
        assertThat(find(PRINTS, version(2, "own.printing", changed)).findings()).isEmpty();
    }

    @Test
    void whatCannotBeReadAnyMoreIsLeftOut() {
        AuthoredPattern old =
                version(
                        1,
                        "own.old",
                        OwnPatternFiles.printing("own.old").replace("(call", "(calls"));

        assertThat(find(PRINTS, old, printing(1)).findings()).hasSize(1);
        assertThat(metrics.counter("coderx.own.patterns.skipped", "reason", "unreadable").count())
                .isPositive();
    }

    @Test
    void aSlowPatternKeepsOnlyItselfFromBeingFound() {
        AuthoredPattern slow = version(1, "own.slow", OwnPatternFiles.endless("own.slow", 4));
        String code = PRINTS + "x = '" + "a".repeat(300) + "'\n";
        long begun = System.nanoTime();

        Analysis analysis = find(code, slow, printing(1));

        assertThat(analysis.findings())
                .extracting(Finding::patternId)
                .containsExactly("own.printing");
        assertThat(metrics.counter("coderx.own.patterns.skipped", "reason", "slow").count())
                .isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
}
