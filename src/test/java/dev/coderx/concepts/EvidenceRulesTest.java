package dev.coderx.concepts;

import static dev.coderx.concepts.EvidenceKind.FINDING;
import static dev.coderx.concepts.EvidenceKind.NOT_SOLVED;
import static dev.coderx.concepts.EvidenceKind.PRACTISED;
import static dev.coderx.concepts.EvidenceKind.SOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.submissions.Outcome;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class EvidenceRulesTest {

    @Provide
    Arbitrary<Set<String>> concepts() {
        return Arbitraries.of("lists", "for-loops", "scope", "recursion", "strings")
                .set()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<FindingSignal>> findings() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(concepts(), share, share)
                .as(FindingSignal::new)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Outcome> outcomes() {
        return Arbitraries.of(Outcome.class).injectNull(0.3);
    }

    @Property
    void isNeverEmptySortedAndHasOneItemPerConceptAndKind(
            @ForAll("concepts") Set<String> practised,
            @ForAll("findings") List<FindingSignal> findings,
            @ForAll("outcomes") @Nullable Outcome outcome) {
        List<EvidenceItem> items = EvidenceRules.evidenceFor(practised, findings, outcome);

        assertThat(items).isNotEmpty().isSortedAccordingTo(EvidenceItem.ORDER);
        assertThat(items.stream().map(item -> item.conceptId() + item.kind()))
                .doesNotHaveDuplicates();
    }

    @Property
    void aConceptHitByAFindingGetsNoSuccess(
            @ForAll("concepts") Set<String> practised,
            @ForAll("findings") List<FindingSignal> findings,
            @ForAll("outcomes") @Nullable Outcome outcome) {
        List<EvidenceItem> items = EvidenceRules.evidenceFor(practised, findings, outcome);

        List<String> hit =
                items.stream()
                        .filter(item -> item.kind() == FINDING)
                        .map(EvidenceItem::conceptId)
                        .toList();
        assertThat(items)
                .filteredOn(item -> item.points() > 0)
                .noneMatch(item -> hit.contains(item.conceptId()));
    }

    @Example
    void aFindingCountsBySeverityAndConfidence() {
        var finding = new FindingSignal(Set.of("loop-bounds", "lists"), 0.8, 0.5);

        assertThat(EvidenceRules.evidenceFor(Set.of(), List.of(finding), null))
                .containsExactly(
                        new EvidenceItem("lists", FINDING, -400),
                        new EvidenceItem("loop-bounds", FINDING, -400));
    }

    @Example
    void ofSeveralFindingsOnAConceptTheStrongestCounts() {
        var weak = new FindingSignal(Set.of("scope"), 0.4, 0.5);
        var strong = new FindingSignal(Set.of("scope"), 0.9, 1);

        assertThat(EvidenceRules.evidenceFor(Set.of(), List.of(weak, strong, weak), null))
                .containsExactly(new EvidenceItem("scope", FINDING, -900));
    }

    @Example
    void aCorrectProgramIsASuccessWhereNothingWasFound() {
        var finding = new FindingSignal(Set.of("naming"), 0.5, 1);

        assertThat(
                        EvidenceRules.evidenceFor(
                                Set.of("lists", "naming"), List.of(finding), Outcome.CORRECT))
                .containsExactly(
                        new EvidenceItem("lists", SOLVED, 600),
                        new EvidenceItem("naming", FINDING, -500));
    }

    @Example
    void aWrongProgramSharesTheBlame() {
        assertThat(EvidenceRules.evidenceFor(Set.of("a", "b"), List.of(), Outcome.WRONG))
                .containsExactly(
                        new EvidenceItem("a", NOT_SOLVED, -200),
                        new EvidenceItem("b", NOT_SOLVED, -200));
    }

    @Example
    void successOnAHardProblemAndFailureOnAnEasyOneSayMore() {
        Set<String> a = Set.of("a");

        assertThat(EvidenceRules.evidenceFor(a, List.of(), Outcome.CORRECT, 1))
                .containsExactly(new EvidenceItem("a", SOLVED, 900));
        assertThat(EvidenceRules.evidenceFor(a, List.of(), Outcome.CORRECT, 0))
                .containsExactly(new EvidenceItem("a", SOLVED, 300));
        assertThat(EvidenceRules.evidenceFor(a, List.of(), Outcome.WRONG, 1))
                .containsExactly(new EvidenceItem("a", NOT_SOLVED, -200));
        assertThat(EvidenceRules.evidenceFor(a, List.of(), Outcome.WRONG, 0))
                .containsExactly(new EvidenceItem("a", NOT_SOLVED, -600));
    }

    @Example
    void anUnknownOutcomeIsAWeakSuccess() {
        assertThat(EvidenceRules.evidenceFor(Set.of("a"), List.of(), null))
                .containsExactly(new EvidenceItem("a", PRACTISED, 100));
    }

    @Example
    void aProgramInWhichNothingIsRecognisedSpeaksForProgramStructure() {
        assertThat(EvidenceRules.evidenceFor(Set.of(), List.of(), Outcome.CORRECT))
                .containsExactly(new EvidenceItem("program-structure", SOLVED, 600));
        assertThat(EvidenceRules.evidenceFor(Set.of(), List.of(), null))
                .containsExactly(new EvidenceItem("program-structure", PRACTISED, 100));
    }

    @Example
    void refusesPointsOfTheWrongSign() {
        assertThatThrownBy(() -> new EvidenceItem("a", FINDING, 5))
                .hasMessage("FINDING on 'a' cannot have 5 points");
        assertThatThrownBy(() -> new EvidenceItem("a", SOLVED, 1001))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void explainsEachKindInPlainWords() {
        assertThat(new EvidenceItem("a", SOLVED, 600).explanation("Lists"))
                .isEqualTo(
                        "Your program was correct and uses “Lists”. This counts clearly as a success.");
        assertThat(new EvidenceItem("a", NOT_SOLVED, -50).explanation("Lists"))
                .contains("not correct yet", "a little");
        assertThat(new EvidenceItem("a", FINDING, -300).explanation("Lists"))
                .contains("worth another look", "somewhat");
        assertThat(new EvidenceItem("a", PRACTISED, 100).explanation("Lists"))
                .contains("nothing stood out");
        assertThat(new EvidenceItem("a", FINDING, -300).weight()).isEqualTo(-0.3);
    }

    @Example
    void aFindingAboutStyleIsNoEvidence() {
        var style = new FindingSignal(Set.of("naming"), 0.33, 1);

        assertThat(EvidenceRules.evidenceFor(Set.of("naming"), List.of(style), Outcome.CORRECT))
                .containsExactly(new EvidenceItem("naming", SOLVED, 600));
    }
}
