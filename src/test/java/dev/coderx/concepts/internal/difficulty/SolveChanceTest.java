package dev.coderx.concepts.internal.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Observations;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SolveChanceTest {
    private static final ConceptGraph GRAPH =
            new ConceptGraph(ConceptCatalogue.packaged().concepts());

    private static TriedProblem problem(double difficulty, String... concepts) {
        return new TriedProblem("a-problem", 1, difficulty, List.of(concepts), null);
    }

    private static MasteryView view(double successes, double difficulties) {
        var seen = new Observations(successes, difficulties);
        return new MasteryView(seen.mean(0.5), seen.uncertainty(), 1);
    }

    private static SolveChance chance(
            double difficulty, int correct, int wrong, Map<String, MasteryView> known) {
        return SolveChance.of(
                problem(difficulty, "lists", "for-loops"),
                new ItemDifficulty(difficulty, correct, wrong),
                id -> known.getOrDefault(id, MasteryView.UNSEEN),
                GRAPH);
    }

    @Property
    void partsAddUpToTheChanceWhichLiesInItsInterval(
            @ForAll @DoubleRange(max = 1) double difficulty,
            @ForAll @IntRange(max = 500) int correct,
            @ForAll @IntRange(max = 500) int wrong,
            @ForAll @DoubleRange(max = 50) double successes,
            @ForAll @DoubleRange(max = 50) double difficulties) {
        SolveChance chance =
                chance(difficulty, correct, wrong, Map.of("lists", view(successes, difficulties)));

        assertThat(chance.parts().stream().mapToDouble(SolveChance.Part::effect).sum())
                .isCloseTo(chance.chance(), within(1e-9));
        assertThat(chance.chance())
                .isGreaterThan(0)
                .isLessThan(1)
                .isBetween(chance.lower(), chance.upper());
    }

    @Property
    void aHarderProblemIsSolvedLess(
            @ForAll @DoubleRange(max = 1) double difficulty,
            @ForAll @IntRange(max = 100) int correct,
            @ForAll @IntRange(max = 100) int wrong) {
        double before = new ItemDifficulty(difficulty, correct, wrong).chance();

        assertThat(new ItemDifficulty(difficulty, correct, wrong + 1).chance()).isLessThan(before);
        assertThat(new ItemDifficulty(difficulty, correct + 1, wrong).chance())
                .isGreaterThan(before);
        assertThat(new ItemDifficulty(difficulty, correct, wrong + 1).variance()).isPositive();
    }

    @Example
    void knowingMoreRaisesTheChanceAndNarrowsTheInterval() {
        SolveChance unknown = chance(0.5, 0, 0, Map.of());
        SolveChance known =
                chance(0.5, 40, 40, Map.of("lists", view(20, 2), "for-loops", view(20, 2)));

        assertThat(unknown.chance()).isCloseTo(0.5, within(1e-9));
        assertThat(known.chance()).isGreaterThan(0.75);
        assertThat(known.upper() - known.lower()).isLessThan(unknown.upper() - unknown.lower());
        assertThat(known.parts())
                .extracting(SolveChance.Part::label)
                .containsExactly(
                        "How hard it was for the 80 who tried it",
                        "How “%s” went so far".formatted(GRAPH.titleOf("lists")),
                        "How “%s” went so far".formatted(GRAPH.titleOf("for-loops")),
                        SolveWords.UNSURE);
    }

    @Example
    void theAuthorsWordStandsUntilEnoughHaveTried() {
        assertThat(new ItemDifficulty(0.5, 0, 0).chance()).isEqualTo(0.5);
        assertThat(new ItemDifficulty(0, 0, 0).chance()).isEqualTo(0.75);
        assertThat(new ItemDifficulty(0.5, 0, 8).chance()).isEqualTo(0.25);
        assertThat(new ItemDifficulty(0.5, 400, 100).chance()).isCloseTo(0.8, within(0.01));
        assertThatThrownBy(() -> new ItemDifficulty(1.1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void theReasonIsPlain() {
        ItemDifficulty hard = new ItemDifficulty(1, 1, 60);

        assertThat(SolveWords.reason(chance(1, 1, 60, Map.of("lists", view(0, 9))), hard))
                .startsWith(
                        "About 1 in 10 who stand where you do would solve this at the next try.")
                .contains("It is one of the harder problems.");
        assertThat(SolveWords.reason(chance(0.5, 0, 0, Map.of()), new ItemDifficulty(0.5, 0, 0)))
                .contains("rough guess");
    }
}
