package dev.coderx.patterns.internal.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.OwnPatternsConfig;
import dev.coderx.patterns.internal.own.PatternProof.Proof;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternProofTest {
    private static final String FILE = OwnPatternFiles.printing("own.printing");

    private final PatternProof proof = new PatternProof(id -> !id.equals("magic"), config());

    static OwnPatternsConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(OwnPatternsConfig.class)
                .build()
                .getConfigMapping(OwnPatternsConfig.class);
    }

    @Test
    void aGoodFilePasses() {
        assertThat(proof.of(FILE).violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own.printing|python.printing|The id has to be \"own.name\"",
                "own.printing|own.|The id has to be",
                "own.printing|own.Printing|The id has to be",
                "languages: [python]|languages: [cobol]|Line 2: the field \"languages\"",
                "languages: [python]|languages: [~]|Languages is empty",
                "severity: 0.4|severity: 4|Severity must lie between 0 and 1",
                "severity: 0.4|strictness: 4|There is no field \"strictness\"",
                "concepts: [return-values]|concepts: [magic]|There is no concept \"magic\"",
                "nudge: Look at what this line does with its result.|nudge: Look|The nudge has 4",
                "(call|(calls|the grammar has no node type calls",
                "@finding|@found|nothing is captured as @finding",
                "#eq?|#sounds-like?|unknown predicate",
                "#eq? @name \"print\"|#match? @name \"(\"|in PYTHON",
                "(3 * r * r)|s(3 * r * r)|not found in bad example 1 (PYTHON)",
                "return 3 * r * r|print(3)|found in good example 1 (PYTHON)",
                "title: Prints|title: 'Prints|his is no YAML that can be read"
            })
    void whatIsWrongIsSaid(String part, String instead, String expected) {
        Proof found = proof.of(FILE.replace(part, instead));

        assertThat(found.violations()).anySatisfy(text -> assertThat(text).contains(expected));
        assertThat(found.violations()).allMatch(text -> text.endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "---", "a", "[1]", "42", "id: {a: b}", "good: [~]", "\0", "&a [*a]"})
    void whatIsNoFileIsRefused(String content) {
        assertThat(proof.of(content).pattern()).isNull();
        assertThat(proof.of(content).violations()).hasSize(1);
    }

    @Test
    void hostileFilesAreRefusedInTime() {
        long begun = System.nanoTime();

        assertThat(proof.of("x".repeat(30_000)).violations().getFirst())
                .contains("20,000 is the most");
        assertThat(proof.of("[".repeat(19_000)).violations()).isNotEmpty();
        assertThat(proof.of(FILE.replace("(call f", "(".repeat(9_000) + "call f")).violations())
                .isNotEmpty();
        assertThat(proof.of(FILE.replace("(call f", "[".repeat(9_000) + "call f")).violations())
                .anyMatch(text -> text.contains("nested"));
        assertThat(proof.of(OwnPatternFiles.endless("own.slow", 200)).violations())
                .anyMatch(text -> text.contains("longer than 2000 ms"));
        assertThat(proof.of(OwnPatternFiles.branching("own.slow", 60)).violations())
                .anyMatch(text -> text.contains("longer than 2000 ms"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anAnalysisOfTheCatalogueIsNotForOwnPatterns() {
        String file = FILE.replaceFirst("(?s)query: \\|.*?(?=bad:)", "analysis: syntax-other\n");

        assertThat(proof.of(file).violations()).anyMatch(text -> text.contains("found by a query"));
    }
}
