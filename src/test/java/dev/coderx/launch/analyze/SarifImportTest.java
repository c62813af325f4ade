package dev.coderx.launch.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarifImportTest {
    private static final String LOG =
            """
            {"version": "2.1.0", "runs": [{
              "tool": {"driver": {"name": "Pylint", "rules": [
                {"id": "W0104", "defaultConfiguration": {"level": "error"},
                 "messageStrings": {"default": {"text": "Pointless {0}"}}}]}},
              "originalUriBaseIds": {"SRC": {"uri": "%s"}},
              "results": [
                {"ruleIndex": 0, "message": {"id": "default", "arguments": ["word"]},
                 "locations": [{"physicalLocation": {
                   "artifactLocation": {"uri": "a.py", "uriBaseId": "SRC"},
                   "region": {"startLine": 2, "startColumn": 5}}}]},
                {"ruleId": "C0114", "level": "note", "message": {"text": "No text above"},
                 "suppressions": [{"kind": "inSource"}],
                 "locations": [{"physicalLocation": {
                   "artifactLocation": {"uri": "a.py", "uriBaseId": "SRC"}}}]},
                {"ruleId": "E1", "kind": "pass", "message": {"text": "all is well"}},
                {"ruleId": "E2", "message": {"text": "elsewhere"},
                 "locations": [{"physicalLocation": {"artifactLocation": {"uri": "other.py"},
                   "region": {"startLine": -4, "startColumn": 1e30}}}]}
              ]}]}
            """;

    @TempDir Path folder = Path.of(".");

    private Analyze join(String log, Object... more) throws IOException {
        Path file = Analyze.file(folder, "a.py", Analyze.BAD);
        Path sarif = Analyze.file(folder, "other.sarif", log);
        Object[] arguments = {file, "--import", sarif, "--format", "text"};
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Analyze.run(arguments);
    }

    @Test
    void resultsOfAnotherLinterJoinOursUnderItsName() throws IOException {
        String text = join(LOG.formatted(folder.toUri())).out();

        assertThat(text)
                .contains("a.py:2:5: error: Pointless word [pylint: W0104]")
                .contains("2 |     return a == a\n        |     ^")
                .contains("[python.self-comparison]")
                .contains("other.py:1:1: warning: elsewhere [pylint: E2]")
                .contains("1 finding suppressed by comments")
                .doesNotContain("all is well", "No text above");
    }

    @Test
    void theyGetARunOfTheirOwn() throws IOException {
        JsonNode log = join(LOG.formatted(folder.toUri()), "--format", "sarif").json();

        assertThat(log.path("runs")).hasSize(2);
        assertThat(log.at("/runs/0/tool/driver/name").asText()).isEqualTo("coderX");
        assertThat(log.at("/runs/0/results")).hasSize(1);
        assertThat(log.at("/runs/1/tool/driver/name").asText()).isEqualTo("pylint");
        assertThat(log.at("/runs/1/results").findValuesAsText("ruleId"))
                .containsExactly("C0114", "W0104", "E2");
    }

    @Test
    void ourOwnLogComesBackUnderAnotherName() throws IOException {
        Path file = Analyze.file(folder, "a.py", Analyze.BAD);
        Path log = folder.resolve("ours.sarif");
        Analyze.run("--format", "sarif", "--output", log, file);

        assertThat(Analyze.run("--import", log, file).out())
                .contains("[python.self-comparison]")
                .contains("[coderx (imported): python.self-comparison]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{\"version\": \"2.0.0\", \"runs\": []}",
                "{\"version\": \"2.1.0\"}",
                "{\"version\": \"2.1.0\", \"runs\": [{}]}",
                "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"x\"}},"
                        + " \"results\": [{\"locations\": [{\"physicalLocation\":"
                        + " {\"artifactLocation\": {\"uri\": \"https://example.org/a.py\"}}}]}]}]}"
            })
    void whatIsNoLogIsRefused(String content) throws IOException {
        Analyze run = join(content);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("other.sarif is not taken: ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aHostileLogIsBounded() throws IOException {
        assertThat(join("[".repeat(100_000)).err()).contains("is not taken");
        assertThat(join("{\"version\": \"" + "2".repeat(1_000) + "\"}").err())
                .contains("no SARIF of the version 2.1.0");
        String results = "{},".repeat(50_001);
        assertThat(
                        join("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"x\"}},"
                                        + "\"results\":["
                                        + results.substring(0, results.length() - 1)
                                        + "]}]}")
                                .err())
                .contains("more than 50,000 results");
        Path large = folder.resolve("large.sarif");
        Files.write(large, new byte[33 * 1024 * 1024]);
        assertThat(Analyze.run("--import", large, folder).err()).contains("more than 33,554,432");
    }

    @Test
    void textsOfALogCannotSteerTheTerminal() throws IOException {
        String log =
                LOG.formatted(folder.toUri())
                        .replace("Pointless", "\\u001B[2J" + "long ".repeat(1_000));

        assertThat(join(log).out()).doesNotContain("\u001B").hasSizeLessThan(3_000);
    }
}
