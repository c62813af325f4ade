package dev.coderx.launch.analyze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {
    @TempDir Path folder = Path.of(".");

    private Path file(String name, String content) throws IOException {
        return Analyze.file(folder, name, content);
    }

    @Test
    void aPlaceIsShownWithItsLineAndUnderlined() throws IOException {
        Path file = file("a.py", Analyze.BAD);

        Analyze run = Analyze.run(file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(file + ":2:12: error: Look at both sides of this comparison.")
                .contains("[python.self-comparison]")
                .contains(
                        """
                              2 |     return a == a
                                |            ^^^^^^
                        """)
                .contains("1 error, 0 warnings, 0 notes in 1 of 1 file")
                .doesNotContain("\u001B");
    }

    @Test
    void cleanCodeEndsWithZero() throws IOException {
        Analyze run = Analyze.run(file("a.py", Analyze.GOOD));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("nothing found in 1 file");
    }

    @Test
    void failOnDecidesWhatCounts() throws IOException {
        Path file = file("a.py", Analyze.BAD);

        assertThat(Analyze.run("--fail-on", "none", file).code()).isZero();
        assertThat(Analyze.run("--fail-on", "0.95", file).code()).isZero();
        assertThat(Analyze.run("--fail-on", "error", file).code()).isEqualTo(1);
        assertThat(Analyze.run("--fail-on", "0.3", file).code()).isEqualTo(1);
        assertThat(Analyze.run("--fail-on", "often", file).code()).isEqualTo(2);
        assertThat(Analyze.run("--fail-on", "1.5", file).code()).isEqualTo(2);
    }

    @Test
    void whatMattersLessOrIsLessSureCanBeLeftOut() throws IOException {
        Path file = file("a.py", Analyze.BAD);

        assertThat(Analyze.run("--min-severity", "0.9", file).code()).isZero();
        assertThat(Analyze.run("--min-confidence", "0.99", file).code()).isZero();
        assertThat(Analyze.run("--min-severity", "warning", file).code()).isEqualTo(1);
        assertThat(Analyze.run("--min-confidence", "much", file).code()).isEqualTo(2);
    }

    @Test
    void filesOfAFolderAreReportedByNameAndOthersCounted() throws IOException {
        file("b/z.py", Analyze.BAD);
        file("b/a.js", "function f(a) { return a === a; }\n");
        file("a.java", "class A { boolean f(int a) { return a == a; } }\n");
        file("notes.txt", "words");
        file("node_modules/x.py", Analyze.BAD);
        file(".hidden/x.py", Analyze.BAD);

        Analyze run = Analyze.run("--format", "json", folder);

        assertThat(run.json().at("/summary/files").asInt()).isEqualTo(3);
        assertThat(run.json().at("/summary/otherKinds").asInt()).isEqualTo(1);
        assertThat(run.json().path("files").findValuesAsText("file"))
                .containsExactly(
                        folder.resolve("a.java").toString(),
                        folder.resolve("b/a.js").toString(),
                        folder.resolve("b/z.py").toString());
        assertThat(run.json().findValuesAsText("ruleId"))
                .contains(
                        "java.self-comparison",
                        "javascript.self-comparison",
                        "python.self-comparison");
    }

    @Test
    void manyFilesComeInTheirOrder() throws IOException {
        for (int i = 0; i < 60; i++) {
            file("f%02d.py".formatted(i), i % 2 == 0 ? Analyze.BAD : Analyze.GOOD);
        }

        assertThat(Analyze.run("--format", "json", folder).json().findValuesAsText("file"))
                .hasSize(60)
                .isSorted();
    }

    @Test
    void linksInARingAreFollowedOnce() throws IOException {
        file("a/x.py", Analyze.BAD);
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Files.createSymbolicLink(folder.resolve("again.py"), folder.resolve("a/x.py"));
        Files.createSymbolicLink(folder.resolve("nowhere.py"), folder.resolve("missing.py"));

        Analyze run = Analyze.run("--format", "json", folder);

        assertThat(run.json().findValuesAsText("file")).hasSize(1);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsAnalysed() throws IOException {
        Path bad = file("a.py", Analyze.BAD);
        Path large = file("large.py", "x = 1\n".repeat(40_000));
        Path binary = file("binary.py", "x = 1\0\n");

        Analyze run = Analyze.run(folder.resolve("none.py"), large, binary, bad);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("python.self-comparison", "3 files could not be analysed");
        assertThat(run.err())
                .contains("none.py: there is no such file or folder")
                .contains("large.py: it has more than 204,800 bytes")
                .contains("binary.py: Line 1, column 6 holds a character that is not text");
    }

    @Test
    void bytesThatAreNotUtf8AreToldOfAndTheFileIsAnalysed() throws IOException {
        Path file = folder.resolve("latin.py");
        byte[] text = ("\uFEFF# caf?\n" + Analyze.BAD).getBytes(UTF_8);
        text[8] = (byte) 0xE9;
        Files.write(file, text);

        Analyze run = Analyze.run(file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("latin.py: it is not all UTF-8");
        assertThat(run.out()).contains("latin.py:3:12:");
    }

    @Test
    void standardInputNeedsALanguage() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Analyze.BAD.getBytes(UTF_8)));
            assertThat(Analyze.run("--language", "python", "-").out()).contains("-:2:12: error");
            assertThat(Analyze.run("-").code()).isEqualTo(2);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void theLanguageOfAnUnknownEndingCanBeSaid() throws IOException {
        Path file = file("script", Analyze.BAD);

        assertThat(Analyze.run(file).err()).contains("its ending tells no language");
        assertThat(Analyze.run("--language", "Python", file).code()).isEqualTo(1);
    }

    @Test
    void aReportGoesToAFileWhole() throws IOException {
        Path report = folder.resolve("report.json");

        Analyze run =
                Analyze.run("--format", "json", "--output", report, file("a.py", Analyze.BAD));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(report).content().contains("python.self-comparison");
        assertThat(folder.resolve("report.json.new")).doesNotExist();
        assertThat(Analyze.run("--output", folder.resolve("no/such/x"), folder).code())
                .isEqualTo(2);
    }

    @Test
    void wrongArgumentsEndWithTwo() {
        assertThat(Analyze.run().code()).isEqualTo(2);
        assertThat(Analyze.run("--format", "xml", "a.py").code()).isEqualTo(2);
    }

    @Test
    void aPatternIsExplained() {
        assertThat(Analyze.run("--explain", "python.self-comparison").out())
                .contains("Value compared with itself", "Found in:", "Not found in:");
        assertThat(Analyze.run("--explain", "python.nothing").code()).isEqualTo(2);
    }

    @Test
    void codeCannotSteerTheTerminal() throws IOException {
        Path file = file("a.py", "def f(a):\n\treturn 'x\u001B[2J\u202E' + str(a == a)\n");

        assertThat(Analyze.run(file).out())
                .contains("2 | \treturn", "  | \t")
                .doesNotContain("\u001B", "\u202E");
    }

    @Test
    void theUnderliningStandsBelowWideLettersAndInLongLines() throws IOException {
        Path wide = file("wide.py", "\u8868 = a == a\n");
        Path lengthy = file("long.py", "x = [" + "1, ".repeat(300) + "a == a]\n");

        assertThat(Analyze.run(wide).out()).contains("| \u8868 = a == a\n        |      ^^^^^^\n");
        assertThat(Analyze.run(lengthy).out().lines().filter(line -> line.contains("a == a")))
                .allMatch(line -> line.length() < 160 && line.contains("\u2026"));
    }

    @Test
    void suppressedFindingsAreCountedOnly() throws IOException {
        Path file = file("a.py", Analyze.BAD.replace("a\n", "a  # coderx: ignore it is a test\n"));

        Analyze run = Analyze.run(file);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 finding suppressed by comments");
    }
}
