package dev.coderx.launch.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.problems.ImportedProblems;
import dev.coderx.problems.InvalidArchive;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.ProblemFile;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExercismTrackTest {
    private static final String TRACK =
            """
            {
              "language": "Python", "slug": "python", "version": 3, "tags": ["x"],
              "exercises": {
                "concept": [
                  {"slug": "ticket-office", "name": "Ticket office", "uuid": "1",
                   "concepts": ["conditionals"], "prerequisites": ["booleans", "astrology"]}
                ],
                "practice": [
                  {"slug": "two-rows", "name": "Two rows", "difficulty": 10,
                   "practices": ["lists", "astrology"], "prerequisites": []},
                  {"slug": "old-one", "name": "Old", "status": "deprecated", "difficulty": 1},
                  {"slug": "1", "name": "One", "difficulty": 1}
                ]
              },
              "concepts": [{"uuid": "2", "slug": "lists", "name": "Lists"}]
            }
            """;

    private final ExercismTrack track =
            new ExercismTrack(new ConceptGraph(ConceptCatalogue.packaged().concepts()));

    @Test
    void aTrackOfOurBankKeepsConceptsAndDifficulties() {
        List<Problem> bank = new ProblemBank().all();

        ImportedProblems imported = track.read(track.write(bank, Language.PYTHON));

        Map<String, Problem> ours =
                bank.stream().collect(Collectors.toMap(Problem::id, Function.identity()));
        assertThat(imported.drafts()).hasSizeGreaterThan(20);
        assertThat(imported.drafts())
                .allSatisfy(draft -> {
                    Problem read = ProblemFile.read(draft.id(), draft.content()).problem();
                    Problem our = java.util.Objects.requireNonNull(ours.get(read.id()));
                    assertThat(read.conceptIds()).isEqualTo(our.conceptIds());
                    assertThat(read.difficulty())
                            .isCloseTo(
                                    our.difficulty(),
                                    org.assertj.core.data.Offset.offset(0.5 / 9 + 1e-9));
                });
        assertThat(imported.notCarried()).hasSize(1);
    }

    @Test
    void whatAnExerciseNeedsFirstIsNotWhatItPractises() throws IOException {
        JsonNode written =
                JsonMapper.builder()
                        .build()
                        .readTree(track.write(new ProblemBank().all(), Language.JAVA));

        assertThat(written.at("/exercises/practice")).isNotEmpty();
        for (JsonNode exercise : written.at("/exercises/practice")) {
            assertThat(exercise.path("difficulty").asInt()).isBetween(1, 10);
            for (JsonNode before : exercise.path("prerequisites")) {
                assertThat(exercise.path("practices")).doesNotContain(before);
            }
        }
    }

    @Test
    void readsExercisesAndSaysWhatItLeaves() {
        ImportedProblems imported = track.read(TRACK);

        assertThat(imported.drafts())
                .extracting(draft -> draft.id())
                .containsExactly("ticket-office", "two-rows");
        Problem rows = ProblemFile.read("x", imported.drafts().getLast().content()).problem();
        assertThat(rows.conceptIds()).containsExactly("lists");
        assertThat(rows.difficulty()).isEqualTo(1);
        assertThat(rows.languages()).containsExactly(Language.PYTHON);
        assertThat(imported.notCarried())
                .anySatisfy(what -> assertThat(what).contains("two-rows", "astrology"))
                .anySatisfy(what -> assertThat(what).contains("ticket-office", "prerequisites"))
                .anySatisfy(what -> assertThat(what).contains("old-one", "deprecated"))
                .anySatisfy(what -> assertThat(what).contains("\"1\"", "no usable"))
                .anySatisfy(what -> assertThat(what).contains("tests"));
    }

    @Test
    void refusesWhatIsNoTrackOrOfAnotherLanguage() {
        for (String bad :
                List.of("", "{}", "[1]", "null", "{\"language\": \"python\"}", "{\"a\":")) {
            assertThatThrownBy(() -> track.read(bad)).isInstanceOf(InvalidArchive.class);
        }
        assertThatThrownBy(() -> track.read(TRACK.replace("Python", "Elm")))
                .hasMessageContaining("Elm, which is no language of coderX");
    }
}
