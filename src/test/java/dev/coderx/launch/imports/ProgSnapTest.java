package dev.coderx.launch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.launch.LaunchException;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgSnapTest {
    private static final String COLUMNS =
            "EventID,SubjectID,EventType,CodeStateID,CodeStateSection,ProblemID,Score,"
                    + "ServerTimestamp,ServerTimezone\n";

    @TempDir private Path folder = Path.of("");

    private List<Item> read(@Nullable Language language) {
        List<Item> items = new ArrayList<>();
        var choices = new ProgSnap.Choices(language, List.of("Submit", "Run.Program"));
        Sources.at(folder, choices).forEach(source -> source.read(items::add));
        return items;
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
    }

    @Test
    void readsEventsWithCodeFromATable() throws IOException {
        write(
                "MainTable.csv",
                COLUMNS
                        + "1,s1,Submit,c1,,p1,1,2024-03-01T10:00:00,-0500\n"
                        + "2,s1,Session.Start,,,,,,\n"
                        + "3,s2,Run.Program,c2,,p1,0.5,2024-03-01T10:00:00,0\n"
                        + "4,s2,Submit,c9,,p1,,,\n"
                        + "5,s2,Submit,c2,,p1,much,,\n");
        write("CodeStates/CodeStates.csv", "CodeStateID,Code\nc1,\"a = \"\"1\"\"\nb\"\r\nc2,x\n");

        List<Item> items = read(Language.PYTHON);

        assertThat(items.get(0))
                .isEqualTo(
                        new Item.Row(
                                "MainTable.csv",
                                2,
                                "s1",
                                "p1",
                                "python",
                                "a = \"1\"\nb",
                                "correct",
                                "2024-03-01T15:00:00Z",
                                "1"));
        assertThat(items.get(1))
                .isInstanceOfSatisfying(
                        Item.Row.class, row -> assertThat(row.outcome()).isEqualTo("wrong"));
        assertThat(items.subList(2, items.size()))
                .allMatch(Item.BadRow.class::isInstance)
                .extracting(Item::line)
                .containsExactly(5L, 6L);
    }

    @Test
    void readsFilesAndTheirLanguagesFromADirectoryTree() throws IOException {
        write(
                "MainTable.csv",
                COLUMNS
                        + "1,s1,Submit,c1,,p1,0,,\n"
                        + "2,s1,Submit,c1,src/B.java,p1,0,,\n"
                        + "3,s1,Submit,c2,,p1,,,\n"
                        + "4,s1,Submit,../..,,p1,,,\n");
        write("CodeStates/c1/src/A.java", "class A {}");
        write("CodeStates/c1/src/B.java", "class B {}");
        write("CodeStates/c2/main.py", "x = 1");

        List<Item> items = read(null);

        assertThat(items.get(0)).isInstanceOf(Item.BadRow.class);
        assertThat(items.get(1))
                .isInstanceOfSatisfying(
                        Item.Row.class,
                        row -> {
                            assertThat(row.code()).isEqualTo("class B {}");
                            assertThat(row.language()).isEqualTo("java");
                        });
        assertThat(items.get(2))
                .isInstanceOfSatisfying(
                        Item.Row.class, row -> assertThat(row.language()).isEqualTo("python"));
        assertThat(items.get(3)).isInstanceOf(Item.BadRow.class);
    }

    @Test
    void asksForTheLanguageWhereNothingTellsIt() throws IOException {
        write("MainTable.csv", COLUMNS + "1,s1,Submit,c1,,p1,1,,\n");
        write("CodeStates/CodeStates.csv", "CodeStateID,Code\nc1,x\n");

        assertThatThrownBy(() -> read(null))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("--language");
    }
}
