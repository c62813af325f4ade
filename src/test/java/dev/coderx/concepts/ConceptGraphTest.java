package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConceptGraphTest {

    private static Concept concept(String id, String... prerequisites) {
        return new Concept(
                id,
                "Title of " + id,
                "Summary.",
                "basics",
                Set.of(Language.values()),
                20,
                Stream.of(prerequisites).map(first -> new Prerequisite(first, 0.5)).toList());
    }

    private static List<String> ids(List<Concept> concepts) {
        return concepts.stream().map(Concept::id).toList();
    }

    @Test
    void answersWhatComesBeforeAndAfter() {
        ConceptGraph graph =
                new ConceptGraph(
                        List.of(
                                concept("c", "b"),
                                concept("b", "a"),
                                concept("a"),
                                concept("d", "b")));

        assertThat(graph.prerequisites("c")).containsExactly(new Prerequisite("b", 0.5));
        assertThat(ids(graph.unlocks("b"))).containsExactly("c", "d");
        assertThat(graph.ancestors("c")).containsExactly("a", "b");
        assertThat(ids(graph.roots())).containsExactly("a");
        assertThat(ids(graph.topologicalOrder())).containsExactly("a", "b", "c", "d");
        assertThat(graph.edgeCount()).isEqualTo(3);
        assertThat(graph.find("e")).isEmpty();
        assertThat(graph.titleOf("e")).isEqualTo("e");
    }

    @Test
    void letsTheCatalogueDecideWherePrerequisitesLeaveAChoice() {
        ConceptGraph graph =
                new ConceptGraph(List.of(concept("z"), concept("y", "z"), concept("x", "z")));

        assertThat(ids(graph.topologicalOrder())).containsExactly("z", "y", "x");
    }

    @Test
    void namesTheCircle() {
        List<Concept> concepts =
                List.of(
                        concept("root"),
                        concept("a", "root", "c"),
                        concept("b", "a"),
                        concept("c", "b"));

        assertThatThrownBy(() -> new ConceptGraph(concepts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a needs c needs b needs a");
    }

    @Test
    void refusesAConceptTwice() {
        assertThatThrownBy(() -> new ConceptGraph(List.of(concept("a"), concept("a"))))
                .hasMessage("concept 'a' occurs twice");
    }

    @Test
    void refusesAnUnknownOrRepeatedPrerequisite() {
        assertThatThrownBy(() -> new ConceptGraph(List.of(concept("a", "q"))))
                .hasMessage("concept 'a': unknown prerequisite 'q'");
        assertThatThrownBy(() -> new ConceptGraph(List.of(concept("b"), concept("a", "b", "b"))))
                .hasMessage("concept 'a': prerequisite 'b' is named twice");
    }

    @Test
    void namesThePartThatIsNotConnected() {
        List<Concept> concepts =
                List.of(concept("a"), concept("b", "a"), concept("y"), concept("x", "y"));

        assertThatThrownBy(() -> new ConceptGraph(concepts))
                .hasMessage("not connected with 'a': x, y");
    }

    @Test
    void refusesNoConceptsAtAll() {
        assertThatThrownBy(() -> new ConceptGraph(List.of())).hasMessage("there is no concept");
    }

    @Test
    void refusesAnUnknownConceptByName() {
        ConceptGraph graph = new ConceptGraph(new ArrayList<>(List.of(concept("a"))));

        assertThatThrownBy(() -> graph.ancestors("nope")).hasMessage("unknown concept 'nope'");
    }
}
