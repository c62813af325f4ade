package dev.coderx.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code coderx concepts}: what it prints, writes and answers with. */
class ConceptsCommandTest {
    @TempDir Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void theCheckPrintsItsCounts() {
        assertThat(run("concepts", "check")).isZero();
        assertThat(out.toString())
                .contains(
                        "concepts: ",
                        "prerequisites: ",
                        "patterns that hang",
                        "problems that hang");
    }

    @Test
    void whatIsExportedCanBeImported() {
        for (String format : new String[] {"case", "exercism", "yaml"}) {
            String file = folder.resolve("graph." + format).toString();
            String back = folder.resolve("back-" + format + ".yaml").toString();

            assertThat(run("concepts", "export", file, "--format", format))
                    .as(err.toString())
                    .isZero();
            assertThat(run("concepts", "import", file, "--format", format, "--to", back))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(folder.resolve("back-case.yaml"))
                .hasSameTextualContentAs(folder.resolve("back-yaml.yaml"));
    }

    @Test
    void nothingIsWrittenOverAndWhatCannotBeReadIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("there.json"), "{}");

        assertThat(run("concepts", "export", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("exists already");
        assertThat(run("concepts", "import", file.toString(), "--format", "case")).isEqualTo(1);
        assertThat(err.toString()).contains("'CFDocument' is missing");
        assertThat(run("concepts", "import", file.toString())).isEqualTo(2);
    }
}
