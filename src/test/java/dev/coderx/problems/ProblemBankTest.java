package dev.coderx.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.shared.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemBankTest {

    private static Problem problem(String id, double difficulty) {
        return TestProblems.problem(id, difficulty, Language.JAVA, "lists");
    }

    private static ProblemKit kit(String id, double difficulty) {
        return new ProblemKit(problem(id, difficulty), null, Map.of(), List.of());
    }

    @Test
    void theIndexNamesExactlyTheFilesOfTheFolder() throws IOException, URISyntaxException {
        URL index = Objects.requireNonNull(ProblemBank.class.getResource("bank/index.yaml"));
        Path folder = Objects.requireNonNull(Path.of(index.toURI()).getParent());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> ids =
                    files.map(file -> String.valueOf(file.getFileName()).replace(".yaml", ""))
                            .filter(name -> !name.equals("index"))
                            .toList();

            assertThat(new ProblemBank().all())
                    .extracting(Problem::id)
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void offersEveryLanguageEasyMiddlingAndHardProblems() {
        ProblemBank bank = new ProblemBank();

        assertThat(bank.all()).hasSizeGreaterThanOrEqualTo(20);
        for (Language language : Language.values()) {
            List<Double> difficulties =
                    bank.all().stream()
                            .filter(problem -> problem.languages().contains(language))
                            .map(Problem::difficulty)
                            .toList();
            assertThat(difficulties)
                    .anyMatch(difficulty -> difficulty < 0.3)
                    .anyMatch(difficulty -> difficulty >= 0.3 && difficulty <= 0.5)
                    .anyMatch(difficulty -> difficulty > 0.5);
        }
    }

    @Test
    void everyStatementShowsExamplesOrSaysWhatToCheck() {
        assertThat(new ProblemBank().all())
                .allSatisfy(problem ->
                        assertThat(problem.statement())
                                .as(problem.id())
                                .containsAnyOf("|", "```", "`4.5`", "Comparing", "checks"));
    }

    @Test
    void findsByIdAndSortsEasyOnesFirst() {
        ProblemBank bank = new ProblemBank(List.of(kit("b", 0.5), kit("c", 0.1), kit("a", 0.5)));

        assertThat(bank.all()).extracting(Problem::id).containsExactly("c", "a", "b");
        assertThat(bank.find("b")).contains(problem("b", 0.5));
        assertThat(bank.find("z")).isEmpty();
    }

    @Test
    void refusesOneIdTwice() {
        assertThatThrownBy(() -> new ProblemBank(List.of(kit("a", 0.5), kit("a", 0.1))))
                .hasMessage("problem 'a' occurs twice");
    }

    @Test
    void aProblemSaysWhatIsWrongWithIt() {
        assertThatThrownBy(() -> problem("a", 1.5))
                .hasMessage("problem 'a': difficulty must be from 0 to 1");
        assertThatThrownBy(() -> problem("A b", 0.5))
                .hasMessageContaining("problem 'A b': id must");
    }
}
