package dev.coderx.launch.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules are those of the standard: sections 3.13 (log) to 3.58 (notification). */
class SarifOutputTest {
    private static final Set<String> LEVELS = Set.of("none", "note", "warning", "error");

    @TempDir Path folder = Path.of(".");

    private JsonNode log(String name, String code) throws IOException {
        Path file = Analyze.file(folder, name, code);
        return Analyze.run("--format", "sarif", file).json();
    }

    @Test
    void theLogHasWhatTheStandardDemands() throws IOException {
        Analyze.file(folder, "a b.py", Analyze.BAD + "print('x'\n");
        Analyze.file(folder, "B.java", "class B { boolean f(int a) { return a == a; } }\n");
        Analyze.file(folder, "c.js", "let s = 'open;\nif (a = 1) { s += 1 }\n");
        Analyze.file(folder, "d.py", "x = 1\0\n");

        JsonNode log = Analyze.run("--format", "sarif", folder).json();

        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").asText()).endsWith("sarif-schema-2.1.0.json");
        assertThat(log.path("runs")).isNotEmpty();
        log.path("runs").forEach(SarifOutputTest::checkRun);
        assertThat(log.at("/runs/0/results")).hasSizeGreaterThan(3);
        JsonNode invocation = log.at("/runs/0/invocations/0");
        assertThat(invocation.path("executionSuccessful").asBoolean(true)).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
                .contains("not text");
    }

    private static void checkRun(JsonNode run) {
        JsonNode driver = run.at("/tool/driver");
        assertThat(driver.path("name").asText()).isNotBlank();
        assertThat(run.path("columnKind").asText()).isEqualTo("utf16CodeUnits");
        assertThat(driver.path("rules").findValuesAsText("id")).doesNotHaveDuplicates();
        for (JsonNode rule : driver.path("rules")) {
            assertThat(rule.path("id").asText()).isNotBlank();
            assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/fullDescription/text").asText()).isNotBlank();
            // 3.11.4: who gives Markdown gives plain text as well
            assertThat(rule.at("/help/text").asText()).isNotBlank();
            assertThat(rule.at("/help/markdown").asText()).startsWith("# ");
            assertThat(LEVELS).contains(rule.at("/defaultConfiguration/level").asText());
            assertThat(rule.at("/properties/tags")).isNotEmpty();
        }
        for (JsonNode result : run.path("results")) {
            checkResult(driver, result);
        }
    }

    private static void checkResult(JsonNode driver, JsonNode result) {
        assertThat(result.at("/message/text").asText()).isNotBlank();
        assertThat(LEVELS).contains(result.path("level").asText());
        assertThat(result.path("rank").asDouble(-1)).isBetween(0.0, 100.0);
        assertThat(driver.path("rules").path(result.path("ruleIndex").asInt(-1)).path("id"))
                .isEqualTo(result.path("ruleId"));
        assertThat(result.path("locations")).hasSize(1);
        checkPlace(result.at("/locations/0/physicalLocation"));
        result.path("relatedLocations")
                .forEach(related -> {
                    checkPlace(related.path("physicalLocation"));
                    assertThat(related.at("/message/text").asText()).isNotBlank();
                });
        for (JsonNode fix : result.path("fixes")) {
            assertThat(fix.path("artifactChanges")).isNotEmpty();
            for (JsonNode change : fix.path("artifactChanges")) {
                assertThat(change.at("/artifactLocation/uri").asText()).isNotBlank();
                assertThat(change.path("replacements")).isNotEmpty();
                change.path("replacements").forEach(one -> checkRegion(one.path("deletedRegion")));
            }
        }
        assertThat(result.at("/partialFingerprints").path(SarifOutput.FINGERPRINT).asText())
                .matches("[0-9a-f]{32}");
    }

    private static void checkPlace(JsonNode place) {
        assertThat(URI.create(place.at("/artifactLocation/uri").asText())).isNotNull();
        checkRegion(place.path("region"));
    }

    private static void checkRegion(JsonNode region) {
        int line = region.path("startLine").asInt();
        int endLine = region.path("endLine").asInt();
        assertThat(line).isPositive();
        assertThat(region.path("startColumn").asInt()).isPositive();
        assertThat(endLine).isGreaterThanOrEqualTo(line);
        if (line == endLine) {
            assertThat(region.path("endColumn").asInt())
                    .isGreaterThanOrEqualTo(region.path("startColumn").asInt());
        }
    }

    @Test
    void aFingerprintStaysWhenLinesAreAddedAbove() throws IOException {
        JsonNode before = log("a.py", Analyze.BAD);
        JsonNode after = log("a.py", "import math\n\n\n" + Analyze.BAD.replace("    ", "  "));

        assertThat(print(after)).isEqualTo(print(before)).isNotEmpty();
        assertThat(after.findValue("region")).isNotEqualTo(before.findValue("region"));
        assertThat(print(log("a.py", Analyze.BAD.replace("a == a", "b == b"))))
                .isNotEqualTo(print(before));
    }

    @Test
    void equalLinesHaveFingerprintsOfTheirOwn() throws IOException {
        JsonNode log = log("a.py", Analyze.BAD + Analyze.BAD);

        assertThat(log.findValuesAsText(SarifOutput.FINGERPRINT))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private static String print(JsonNode log) {
        return log.findValue(SarifOutput.FINGERPRINT).asText();
    }

    @Test
    void aSuppressedFindingSaysSo() throws IOException {
        JsonNode log =
                log("a.py", Analyze.BAD.replace("a\n", "a  # coderx: ignore it tests nan\n"));

        assertThat(log.at("/runs/0/results/0/suppressions/0/kind").asText()).isEqualTo("inSource");
        assertThat(log.at("/runs/0/results/0/suppressions/0/justification").asText())
                .isEqualTo("it tests nan");
    }

    @Test
    void namesBecomeUris() {
        assertThat(SarifResult.uri("a b/\u00FC.py")).isEqualTo("a%20b/%C3%BC.py");
        assertThat(SarifResult.uri("./x/../y.py")).isEqualTo("y.py");
        assertThat(SarifResult.uri("c:d.py")).isEqualTo("./c:d.py");
        assertThat(SarifResult.uri("-")).isEqualTo("stdin");
        assertThat(SarifResult.uri("/tmp/a.py")).isEqualTo("file:///tmp/a.py");
    }
}
