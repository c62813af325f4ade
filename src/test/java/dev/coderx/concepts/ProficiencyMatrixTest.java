package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coderx.concepts.StudentHistories.Piece;
import dev.coderx.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ProficiencyMatrixTest {
    private static final Instant NOW = StudentHistories.NOW;
    private static final double ROUNDING = 1e-12;

    /** variables ← loops ← nested-loops, loops ← lists. */
    private static final ConceptGraph GRAPH =
            new ConceptGraph(
                    List.of(
                            concept("variables"),
                            concept("loops", new Prerequisite("variables", 1)),
                            concept("nested-loops", new Prerequisite("loops", 0.9)),
                            concept("lists", new Prerequisite("loops", 0.5))));

    private static Concept concept(String id, Prerequisite... prerequisites) {
        return new Concept(
                id,
                id,
                "About " + id,
                "basics",
                Set.of(Language.PYTHON),
                30,
                List.of(prerequisites));
    }

    static Map<String, Mastery> cells(List<Piece> pieces) {
        Map<String, Mastery> cells = new HashMap<>();
        for (Piece piece : pieces) {
            cells.compute(
                    piece.item().conceptId(),
                    (id, mastery) ->
                            (mastery == null ? Mastery.UNKNOWN : mastery)
                                    .plus(piece.item(), piece.at()));
        }
        return cells;
    }

    private static ProficiencyMatrix matrix(List<Piece> pieces, Instant now) {
        return new ProficiencyMatrix(GRAPH, cells(pieces), Map.of("lists", 0.7), now);
    }

    private static List<Piece> plus(List<Piece> pieces, Piece piece) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(piece);
        return more;
    }

    @Provide
    Arbitrary<Piece> evidence() {
        return StudentHistories.pieces("variables", "loops", "nested-loops", "lists");
    }

    @Provide
    Arbitrary<List<Piece>> histories() {
        return evidence().list().ofMaxSize(60);
    }

    @Property
    void aSuccessLowersNoMeanAtAllAndADifficultyRaisesNone(
            @ForAll("histories") List<Piece> history, @ForAll("evidence") Piece piece) {
        ProficiencyMatrix before = matrix(history, NOW);
        ProficiencyMatrix after = matrix(plus(history, piece), NOW);

        for (Concept concept : GRAPH.all()) {
            double change = after.view(concept.id()).mean() - before.view(concept.id()).mean();
            assertThat(piece.item().points() > 0 ? change : -change)
                    .isGreaterThanOrEqualTo(-ROUNDING);
        }
    }

    @Property
    void moreEvidenceRaisesNoUncertainty(
            @ForAll("histories") List<Piece> history,
            @ForAll("evidence") Piece piece,
            @ForAll @IntRange(max = 1000) int daysLater) {
        Instant now = NOW.plus(Duration.ofDays(daysLater));
        ProficiencyMatrix before = matrix(history, now);
        ProficiencyMatrix after = matrix(plus(history, piece), now);

        for (Concept concept : GRAPH.all()) {
            assertThat(after.view(concept.id()).uncertainty())
                    .isLessThanOrEqualTo(before.view(concept.id()).uncertainty());
        }
    }

    @Property
    void theOrderOfArrivalChangesNothing(
            @ForAll("histories") List<Piece> history, @ForAll long seed) {
        List<Piece> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(matrix(shuffled, NOW).seen()).isEqualTo(matrix(history, NOW).seen());
        assertThat(matrix(shuffled, NOW).views()).isEqualTo(matrix(history, NOW).views());
    }

    @Property
    void effectsAddUpToTheWayFromTheStartToTheMean(
            @ForAll("histories") List<Piece> history, @ForAll @IntRange(max = 1000) int daysLater) {
        Instant now = NOW.plus(Duration.ofDays(daysLater));
        for (Proficiency cell : matrix(history, now).seen()) {
            List<Observations> newestFirst =
                    history.stream()
                            .filter(piece -> piece.item().conceptId().equals(cell.conceptId()))
                            .sorted((a, b) -> b.at().compareTo(a.at()))
                            .map(piece -> Mastery.at(piece.item(), piece.at(), now))
                            .toList();
            double moved =
                    cell.effects(newestFirst).stream().mapToDouble(Double::doubleValue).sum();

            assertThat(moved).isCloseTo(cell.view().mean() - cell.start(), within(1e-9));
        }
    }

    @Property
    void spreadStaysBehindTheEvidence(
            @ForAll("histories") List<Piece> history,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double base) {
        Map<String, Observations> seen = new HashMap<>();
        cells(history).forEach((id, mastery) -> seen.put(id, mastery.at(NOW)));
        Spread spread = new Spread(GRAPH);
        for (Concept concept : GRAPH.all()) {
            Observations own = seen.getOrDefault(concept.id(), Observations.NONE);
            double start = spread.start(concept.id(), base, seen);
            double said = own.total() == 0 ? start : own.successes() / own.total();

            assertThat(start).isGreaterThan(0).isLessThan(1);
            // What is spread moves the mean from where it would be by its prior's share at most.
            assertThat(Math.abs(own.mean(start) - own.mean(base)))
                    .isLessThanOrEqualTo(
                            Observations.PRIOR_WEIGHT / (Observations.PRIOR_WEIGHT + own.total()));
            assertThat(own.mean(start))
                    .isBetween(Math.min(start, said) - ROUNDING, Math.max(start, said) + ROUNDING);
        }
    }

    @Example
    void aSuccessSpeaksForWhatTheConceptNeedsByStrength() {
        var piece = new Piece(solved("nested-loops"), NOW, new UUID(0, 1));
        ProficiencyMatrix matrix =
                new ProficiencyMatrix(GRAPH, cells(List.of(piece)), Map.of(), NOW);

        // 0.6 × 0.5 × 0.9 of a success for loops; half of that again for variables.
        assertThat(matrix.view("loops").mean()).isCloseTo(1.27 / 2.27, within(1e-9));
        assertThat(matrix.view("variables").mean()).isCloseTo(1.135 / 2.135, within(1e-9));
        assertThat(matrix.view("lists").mean()).isEqualTo(0.5);
        assertThat(matrix.view("loops").uncertainty()).isEqualTo(MasteryView.UNSEEN.uncertainty());
        assertThat(matrix.view("loops").seen()).isFalse();
    }

    @Example
    void aDifficultySpeaksALittleAgainstWhatNeedsTheConcept() {
        var item = new EvidenceItem("loops", EvidenceKind.FINDING, -1000);
        var piece = new Piece(item, NOW, new UUID(0, 1));
        ProficiencyMatrix matrix =
                new ProficiencyMatrix(GRAPH, cells(List.of(piece)), Map.of(), NOW);

        assertThat(matrix.view("nested-loops").mean()).isCloseTo(1 / 2.09, within(1e-9));
        assertThat(matrix.view("variables").mean()).isEqualTo(0.5);
    }

    @Example
    void aConceptNeverSeenStartsWhereTheClassStands() {
        ProficiencyMatrix matrix = matrix(List.of(), NOW);

        assertThat(matrix.view("lists"))
                .isEqualTo(new MasteryView(0.7, MasteryView.UNSEEN.uncertainty(), 0));
        assertThat(matrix.seen()).isEmpty();
        assertThat(matrix.find("lists")).isEmpty();
    }

    @Example
    void theTrendSaysWhichWayTheLastTwoWeeksWent() {
        Piece old = new Piece(solved("loops"), NOW.minus(Duration.ofDays(30)), source(1));
        Piece success = new Piece(solved("loops"), NOW.minus(Duration.ofDays(2)), source(2));
        EvidenceItem finding = new EvidenceItem("loops", EvidenceKind.FINDING, -900);
        Piece difficulty = new Piece(finding, NOW.minus(Duration.ofDays(2)), source(3));

        assertThat(trend(old)).isEqualTo(ProficiencyDirection.STEADY);
        assertThat(trend(success)).isEqualTo(ProficiencyDirection.NEW);
        assertThat(trend(old, success)).isEqualTo(ProficiencyDirection.RISING);
        assertThat(trend(old, difficulty)).isEqualTo(ProficiencyDirection.FALLING);
    }

    @Example
    void wordsSayWhatItRestsOnAndWhatAPauseDid() {
        Piece old = new Piece(solved("loops"), NOW.minus(Duration.ofDays(40)), source(1));
        Proficiency cell = matrix(List.of(old), NOW).find("loops").orElseThrow();

        assertThat(ProficiencyWords.reason(cell, "Loops"))
                .isEqualTo(
                        "One thing was seen so far, and a little more of it says that “Loops” goes"
                                + " well than not. That is little, so it can still change a lot.");
        assertThat(ProficiencyWords.forgetting(cell, NOW))
                .isEqualTo("Not practised for 40 days: less sure than it was.");
        assertThat(ProficiencyWords.forgetting(cell, NOW.minus(Duration.ofDays(30)))).isNull();
    }

    @Example
    void weakAreasNameWhatMayLieBehindThem() {
        EvidenceItem finding = new EvidenceItem("nested-loops", EvidenceKind.FINDING, -900);
        EvidenceItem share = new EvidenceItem("lists", EvidenceKind.NOT_SOLVED, -100);
        EvidenceItem loops = new EvidenceItem("loops", EvidenceKind.NOT_SOLVED, -300);
        List<Piece> pieces =
                List.of(
                        new Piece(finding, NOW, source(1)),
                        new Piece(share, NOW, source(2)),
                        new Piece(loops, NOW, source(3)));

        List<WeakArea> areas = WeakAreas.of(GRAPH, matrix(pieces, NOW));

        assertThat(areas)
                .extracting(area -> area.cell().conceptId())
                .containsExactly("nested-loops", "loops");
        assertThat(areas.getFirst().reason())
                .isEqualTo(
                        "“nested-loops” was the hard part more often than not. Some practice here"
                                + " will help most. A look at “loops” first may make it easier.");
        assertThat(areas.getFirst().prerequisites())
                .extracting(WeakArea.Cause::conceptId)
                .containsExactly("loops", "variables");
        assertThat(areas.getFirst().prerequisites())
                .extracting(WeakArea.Cause::reason)
                .containsExactly(
                        "“nested-loops” leans on “loops”, which is not settled yet.",
                        "“nested-loops” leans on “variables”, of which nothing was seen yet.");
    }

    private static ProficiencyDirection trend(Piece... pieces) {
        return matrix(List.of(pieces), NOW).find("loops").orElseThrow().trend().direction();
    }

    private static EvidenceItem solved(String conceptId) {
        return new EvidenceItem(conceptId, EvidenceKind.SOLVED, 600);
    }

    private static UUID source(long id) {
        return new UUID(0, id);
    }
}
