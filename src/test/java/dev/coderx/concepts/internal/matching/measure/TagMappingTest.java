package dev.coderx.concepts.internal.matching.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.shared.Language;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagMappingTest {
    /** Reading it checks that each concept exists. */
    private final TagMapping mapping =
            new TagMapping("mcminer", new ConceptGraph(ConceptCatalogue.packaged().concepts()));

    @Test
    void aWholeTagComesBeforeItsWords() {
        assertThat(mapping.conceptsOf("call_stack")).containsExactly("recursion");
    }

    @Test
    void longerEntriesTakeTheirWordsFirst() {
        assertThat(mapping.conceptsOf("list_comprehension")).containsExactly("comprehensions");
        assertThat(mapping.conceptsOf("nested_loops")).containsExactly("nested-loops");
    }

    @Test
    void aPluralIsReadAsItsSingular() {
        assertThat(mapping.conceptsOf("dictionaries"))
                .isEqualTo(mapping.conceptsOf("dictionary"))
                .containsExactly("dictionaries");
        assertThat(mapping.conceptsOf("while_loop")).isEqualTo(mapping.conceptsOf("while_loops"));
    }

    @Test
    void whatHasNoCounterpartIsLeftOut() {
        assertThat(mapping.conceptsOf("number_theory")).isEmpty();
        assertThat(mapping.leavesOut("number_theory")).isTrue();
        assertThat(mapping.leavesOut("never_heard_of")).isFalse();
    }

    @Test
    void aConceptThatDoesNotExistIsRefused() {
        var graph =
                new ConceptGraph(
                        List.of(
                                new Concept(
                                        "alone",
                                        "Alone",
                                        "One.",
                                        "basics",
                                        EnumSet.allOf(Language.class),
                                        10,
                                        List.of())));

        assertThatThrownBy(() -> new TagMapping("mcminer", graph))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is none");
    }
}
