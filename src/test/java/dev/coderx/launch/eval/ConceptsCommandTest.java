package dev.coderx.launch.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConceptsCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path data;

    @Test
    void measuresProgramsMessagesAndUnrelatedTexts() throws IOException {
        write(
                "students/python_mcminer_misconceptions.jsonl.gz",
                List.of(
                        Map.of(
                                "language", "python",
                                "rule_title", "Student believes a default list is made anew.",
                                "constructs", List.of("default_parameter"),
                                "problem_tags", List.of("number_theory"),
                                "code",
                                        "def add(item, to=[]):\n    to.append(item)\n    return to\n"),
                        Map.of(
                                "language", "python",
                                "problem_tags", List.of("list_comprehension"),
                                "code", "def twice(a):\n    return [n + n for n in a]\n"),
                        Map.of(
                                "language", "python",
                                "problem_tags", List.of("number_theory"),
                                "code", "x = 1\n")));
        write(
                "linters/some.jsonl.gz",
                List.of(
                        Map.of(
                                "language", "python",
                                "rule", "dangerous-default-value",
                                "labels", List.of(Map.of("line", 1, "message", "Dangerous")))));
        Path figures = data.resolve("figures.json");
        var out = new StringWriter();

        int code =
                new CommandLine(new ConceptsCommand())
                        .setOut(new PrintWriter(out))
                        .execute("--data", data.toString(), "--json", figures.toString());

        assertThat(code).isZero();
        JsonNode json = JSON.readTree(Files.readString(figures));
        assertThat(json.at("/mcminer/programs").asInt()).isEqualTo(2);
        assertThat(json.at("/mcminer/top1").asDouble()).isEqualTo(1, within(1e-9));
        assertThat(json.at("/mcminer/top3").asDouble()).isEqualTo(1, within(1e-9));
        assertThat(json.at("/unknownOnUnrelated").asDouble()).isBetween(0.95, 1.0);
        assertThat(json.at("/linterMessages/direct").asDouble()).isEqualTo(1, within(1e-9));
        assertThat(json.at("/graph/concepts").asInt()).isGreaterThanOrEqualTo(72);
        assertThat(json.at("/graph/acyclic").asBoolean()).isTrue();
        assertThat(out.toString()).contains("always the same three");
    }

    @Test
    void aFolderThatIsNoneIsRefused() {
        var err = new StringWriter();

        int code =
                new CommandLine(new ConceptsCommand())
                        .setErr(new PrintWriter(err))
                        .execute("--data", data.resolve("nothing").toString());

        assertThat(code).isNotZero();
        assertThat(err.toString()).contains("is no folder");
    }

    private void write(String name, List<Map<String, Object>> rows) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (Map<String, Object> row : rows) {
                out.write((JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
