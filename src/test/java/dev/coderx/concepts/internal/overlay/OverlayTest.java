package dev.coderx.concepts.internal.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.concepts.ReadConcepts;
import dev.coderx.concepts.internal.overlay.Overlay.Edge;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private final ConceptGraph common =
            new ConceptGraph(List.of(concept("a"), concept("b", "a"), concept("c", "a", "b")));

    private static Concept concept(String id, String... first) {
        return new Concept(
                id,
                "Title of " + id,
                "Summary.",
                "basics",
                Set.of(Language.values()),
                20,
                Stream.of(first).map(one -> new Prerequisite(one, 0.5)).toList());
    }

    private static Overlay set(Overlay overlay, String concept, String first, double strength) {
        return overlay.with(new Edge(concept, first), OptionalDouble.of(strength));
    }

    private static Overlay hide(Overlay overlay, String concept, String first) {
        return overlay.with(new Edge(concept, first), OptionalDouble.empty());
    }

    @Test
    void withoutChangesItIsTheCommonGraphItself() {
        assertThat(Overlay.NONE.over(common)).isSameAs(common);
    }

    @Test
    void itReweighsAddsAndHides() {
        Overlay overlay = hide(set(Overlay.NONE, "c", "b", 0.9), "c", "a");

        assertThat(overlay.over(common).prerequisites("c"))
                .containsExactly(new Prerequisite("b", 0.9));
        assertThat(common.prerequisites("c")).hasSize(2);
        assertThat(
                        overlay.without(new Edge("c", "a"))
                                .without(new Edge("c", "b"))
                                .over(common)
                                .prerequisites("c"))
                .isEqualTo(common.prerequisites("c"));
    }

    @Test
    void itAddsConceptsThatOthersCanLeanOn() {
        Overlay overlay = set(Overlay.NONE.with(concept("own-x", "a")), "c", "own-x", 0.8);
        ConceptGraph graph = overlay.over(common);

        assertThat(graph.ancestors("c")).containsExactlyInAnyOrder("a", "b", "own-x");
        assertThat(overlay.without("own-x").over(common).find("own-x")).isEmpty();
        assertThat(overlay.without("own-x").edges()).isEmpty();
    }

    @Test
    void whatBreaksTheGraphIsRefusedByName() {
        refused(set(Overlay.NONE, "a", "c", 0.5), "circle: a needs c");
        refused(set(Overlay.NONE, "c", "zzz", 0.5), "unknown prerequisite 'zzz'");
        refused(set(Overlay.NONE, "zzz", "a", 0.5), "unknown concept 'zzz'");
        refused(set(Overlay.NONE, "c", "b", 1.5), "strength must be from 0 to 1, but is 1.5");
        refused(hide(Overlay.NONE, "b", "c"), "has no prerequisite 'c' to hide");
        refused(Overlay.NONE.with(concept("own-x")), "not connected with 'a': own-x");
        assertThatThrownBy(() -> Overlay.NONE.with(concept("x", "a")))
                .hasMessageContaining("begins with 'own-'");
    }

    private void refused(Overlay overlay, String why) {
        assertThatThrownBy(() -> overlay.over(common))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void thereIsAnEndToChanges() {
        Overlay full = Overlay.NONE;
        for (int i = 0; i < Overlay.MOST_CONCEPTS; i++) {
            full = full.with(concept("own-" + (char) ('a' + i / 26) + (char) ('a' + i % 26), "a"));
        }
        Overlay most = full;
        assertThatThrownBy(() -> most.with(concept("own-one-more", "a")))
                .hasMessage("at most 100 concepts of your own are kept");
    }

    @Test
    void whatNoLongerFitsIsLeftOutAndTheRestStays() {
        Overlay overlay = set(set(Overlay.NONE, "gone", "a", 0.5), "c", "b", 0.9);
        List<String> leftOut = new ArrayList<>();

        ConceptGraph graph = overlay.asFarAsItFits(common, leftOut::add);

        assertThat(graph.prerequisites("c")).contains(new Prerequisite("b", 0.9));
        assertThat(leftOut).singleElement().asString().contains("'gone'");
    }

    @Test
    void importedConceptsThatTheCommonGraphHasGetWhatTheyLackAndOthersBecomeOwn() {
        var read =
                new ReadConcepts(
                        List.of(
                                concept("a"),
                                concept("new-one", "a").asPartOf("c"),
                                concept("c", "a", "new-one")),
                        List.of());

        ConceptGraph graph = new OverlayImport(common).into(Overlay.NONE, read).over(common);

        assertThat(graph.get("own-new-one").partOf()).isEqualTo("c");
        assertThat(graph.prerequisites("c"))
                .extracting(Prerequisite::conceptId)
                .containsExactly("a", "b", "own-new-one");
    }

    @Test
    void anOwnConceptIsStoredAsItIs() {
        Concept concept = concept("own-x", "a", "b").asPartOf("c");

        assertThat(OwnConcept.read(OwnConcept.toYaml(concept))).isEqualTo(concept);
    }
}
