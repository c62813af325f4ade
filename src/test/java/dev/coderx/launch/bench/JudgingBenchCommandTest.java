package dev.coderx.launch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JudgingBenchCommandTest {
    @TempDir Path folder;

    @Test
    void writesAFigureForEachLanguageAndTheJail() throws IOException {
        Path json = folder.resolve("figures.json");
        int code =
                new CommandLine(new BenchCommand())
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute("judging", "--runs", "2", "--json", json.toString());

        assertThat(code).isZero();
        JsonNode figures = JsonMapper.builder().build().readTree(Files.readString(json));
        for (String language : List.of("python", "javascript", "java")) {
            JsonNode times = figures.path(language);
            assertThat(times.path("p50Ms").asDouble()).isPositive();
            assertThat(times.path("p95Ms").asDouble())
                    .isGreaterThanOrEqualTo(times.path("p50Ms").asDouble());
        }
        assertThat(figures.path("jailOverheadMs").isNumber()).isTrue();
    }
}
