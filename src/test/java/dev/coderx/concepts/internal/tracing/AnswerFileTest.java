package dev.coderx.concepts.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.shared.measuring.MeasuringException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFileTest {
    private static final String HEADER =
            "student,order,problem,skill,correct,same_problem_as_previous\n";

    @TempDir Path folder;

    @Test
    void putsAStudentsAnswersInTheirOrder() throws IOException {
        Items items = new Items();
        List<Learner> learners =
                AnswerFile.read(
                        file(HEADER + "b,2,p2,s1,0,0\na,1,,s2,1,0\nb,1,p1,s1,1,0\n"), items);

        assertThat(learners).extracting(Learner::id).containsExactly("a", "b");
        assertThat(learners.get(0).problems()).containsExactly(Items.NONE);
        assertThat(learners.get(1).correct()).containsExactly(true, false);
        assertThat(learners.get(1).problems())
                .containsExactly(items.problem("p1"), items.problem("p2"));
    }

    @Test
    void takesFlaggedRowsForCopiesWhereTheyHaveAnotherSkill() throws IOException {
        String copies = HEADER + "a,1,p1,s1,1,0\na,2,p1,s2,1,1\na,3,p1,s2,0,1\n";
        String tries = HEADER + "a,1,p1,s1,1,0\na,2,p1,s1,0,1\n";

        assertThat(AnswerFile.read(file(copies), new Items()).getFirst().copies())
                .containsExactly(false, true, true);
        assertThat(AnswerFile.read(file(tries), new Items()).getFirst().copies())
                .containsExactly(false, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,1,p,s,2,0 | line 2: correct must be 0 or 1, not \"2\"",
                "a,one,p,s,1,0 | line 2: order must be a whole number, not \"one\"",
                "a,1,p,s,1 | line 2: 6 columns are expected, not 5",
                ",1,p,s,1,0 | line 2: the student and the skill must not be empty"
            })
    void saysWhichLineIsWrong(String row, String message) throws IOException {
        Path file = file(HEADER + row + "\n");

        assertThatThrownBy(() -> AnswerFile.read(file, new Items()))
                .isInstanceOf(MeasuringException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void refusesAnOrderThatComesTwice() throws IOException {
        Path file = file(HEADER + "a,1,p,s,1,0\na,1,p,s,0,0\n");

        assertThatThrownBy(() -> AnswerFile.read(file, new Items()))
                .hasMessageContaining("line 3: student a has order 1 twice");
    }

    @Test
    void refusesOtherColumns() throws IOException {
        Path file = file("student,skill\na,s\n");

        assertThatThrownBy(() -> AnswerFile.read(file, new Items()))
                .hasMessageContaining("line 1: the columns must be student,order");
    }

    private Path file(String text) throws IOException {
        Path file = folder.resolve("answers.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
