package dev.coderx.concepts.internal.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.judging.internal.judge.CodeRun;
import dev.coderx.judging.internal.judge.Judge;
import dev.coderx.shared.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items that ask what code prints are run in the jail, and print the right choice. */
class QuizItemsRunTest {
    private static final Judge JUDGE = Judge.local();

    private final QuizBank bank =
            QuizBank.packaged(new ConceptGraph(ConceptCatalogue.packaged().concepts()));

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    void codePrintsTheRightChoice(Language language) {
        allPrintTheRightChoice(
                language,
                item -> {
                    CodeRun ran = JUDGE.run(language, item.code(), "");
                    return ran.problem() == null ? ran.printed() : ran.toString();
                });
    }

    /** All at once: a compiler that is started for each takes minutes. */
    @Test
    void javaCodePrintsTheRightChoice(@TempDir Path folder) {
        var snippets = new JavaSnippets(folder);
        bank.of(Language.JAVA).stream()
                .filter(QuizItem::prints)
                .forEach(item -> snippets.add(item.id(), item.code()));

        assertThat(snippets.compile()).isEmpty();
        allPrintTheRightChoice(Language.JAVA, item -> snippets.printed(item.id()));
    }

    private void allPrintTheRightChoice(Language language, Function<QuizItem, String> runner) {
        List<String> differing = new ArrayList<>();
        int run = 0;
        for (QuizItem item : bank.of(language)) {
            if (item.prints()) {
                run++;
                String printed = runner.apply(item).strip();
                List<String> fitting =
                        item.choices().stream()
                                .map(QuizItem.Choice::text)
                                .filter(printed::equals)
                                .toList();
                if (!fitting.equals(List.of(item.choices().get(item.answer()).text()))) {
                    differing.add(item.id() + ": " + printed);
                }
            }
        }

        assertThat(differing).isEmpty();
        assertThat(run).isGreaterThan(80);
    }

    /** TypeScript is not run here: where its code is not JavaScript's too, it prints the same. */
    @Test
    void typeScriptAsksTheSame() {
        for (QuizItem item : bank.of(Language.TYPESCRIPT)) {
            bank.find(item.id(), Language.JAVASCRIPT)
                    .ifPresent(same ->
                            assertThat(item.choices()).as(item.id()).isEqualTo(same.choices()));
        }
    }
}
