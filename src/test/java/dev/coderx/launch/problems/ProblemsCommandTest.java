package dev.coderx.launch.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.problems.ProblemBank;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProblemsCommandTest {
    private static final int BANK = new ProblemBank().all().size();

    @TempDir Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();

    private int run(Object... arguments) {
        return new CommandLine(new ProblemsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    @Test
    void everyFormatGoesOutAndComesIn() throws IOException {
        for (String format : List.of("pack", "qti", "exercism")) {
            Path file = folder.resolve(format);
            Path to = folder.resolve(format + "-in");

            assertThat(run("export", "--format", format, file)).as(out.toString()).isZero();
            assertThat(run("import", "--to", to, file)).as(out.toString()).isZero();

            try (Stream<Path> files = Files.list(to)) {
                assertThat(files.count())
                        .isEqualTo(
                                format.equals("exercism")
                                        ? new ProblemBank()
                                                .all().stream()
                                                        .filter(problem ->
                                                                problem.languages()
                                                                        .contains(
                                                                                dev.coderx.shared
                                                                                        .Language
                                                                                        .PYTHON))
                                                        .count()
                                        : BANK);
            }
        }
        assertThat(Files.readString(folder.resolve("pack-in/first-gap.yaml")))
                .isEqualTo(ProblemBank.file("first-gap"));
    }

    @Test
    void nothingIsWrittenOver() {
        Path file = folder.resolve("pack.zip");
        Path to = folder.resolve("in");
        run("export", file);
        run("import", "--to", to, file);

        assertThat(run("export", file)).isEqualTo(1);
        assertThat(run("import", "--to", to, file)).isEqualTo(1);
        assertThat(out.toString()).contains("exists already");
    }

    @Test
    void aBrokenArchiveLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("broken"), "PK broken");

        assertThat(run("import", "--to", folder.resolve("in"), file)).isEqualTo(1);
        assertThat(out.toString()).contains("is not imported");
        assertThat(folder.resolve("in")).doesNotExist();
    }

    @Test
    void aCheckWritesItsFigures() throws IOException {
        Path json = folder.resolve("check.json");

        assertThat(run("check", "--problem", "first-gap", "--json", json))
                .as(out.toString())
                .isZero();

        assertThat(out.toString())
                .contains("[1/1] first-gap: 3 references pass", "1 problems; references: 3 pass");
        assertThat(Files.readString(json))
                .matches(
                        """
                        \\{"problems":1,"references":\\{"passed":3,"failed":0},\
                        "wrongSolutions":\\{"caught":[1-9],"missed":0},\
                        "conceptsCovered":[0-9]+,"conceptsUncovered":[0-9]+}
                        """);
    }

    @Test
    void aProblemThatIsNotThereCannotBeChecked() {
        assertThat(run("check", "--problem", "no-such-problem")).isEqualTo(1);
        assertThat(out.toString()).contains("no problem \"no-such-problem\"");
    }
}
