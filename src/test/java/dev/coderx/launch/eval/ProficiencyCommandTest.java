package dev.coderx.launch.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProficiencyCommandTest {
    private final StringWriter said = new StringWriter();
    @TempDir Path folder;

    @Test
    void measuresFiveFoldsOfEachDataSet() throws IOException {
        write("tracing/drawn.csv.gz", answers(60, 1));
        write("students/nobody.jsonl.gz", "{\"problem\": \"a\", \"outcome\": \"wrong\"}\n");

        JsonNode figures = evaluate("--data", folder.toString());

        JsonNode drawn = figures.path("datasets").path("drawn");
        assertThat(drawn.path("rows").asInt()).isEqualTo(60 * 30);
        assertThat(drawn.path("auc").asDouble())
                .isGreaterThan(drawn.path("baselines").path("itemMean").path("auc").asDouble());
        assertThat(drawn.path("baselines").fieldNames())
                .toIterable()
                .containsExactly("constant", "itemMean", "logistic");
        assertThat(drawn.path("byAttempt").fieldNames())
                .toIterable()
                .containsExactly("1", "2", "3", "4-5", "6-10", "11+");
        assertThat(figures.path("leakTest").asText()).isEqualTo("passed");
        assertThat(figures.path("predictionMs").asDouble()).isPositive().isLessThan(50);
        assertThat(said.toString()).contains("nobody: does not say whose programs they are");
    }

    @Test
    void learnsFromOneFolderAndPredictsAnother() throws IOException {
        write("train/drawn.csv.gz", answers(50, 1));
        write("test/drawn.csv.gz", answers(10, 2));

        JsonNode figures =
                evaluate(
                        "--train",
                        folder.resolve("train").toString(),
                        "--test",
                        folder.resolve("test").toString());

        assertThat(figures.path("datasets").path("drawn").path("rows").asInt()).isEqualTo(300);
    }

    @Test
    void trainsTheSameBytesFromTheSameAnswers() throws IOException {
        write("drawn.csv.gz", answers(30, 1));
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");

        assertThat(train(one)).isZero();
        assertThat(train(two)).isZero();

        assertThat(one).hasSameBinaryContentAs(two);
    }

    private int train(Path out) {
        return new CommandLine(new ProficiencyTraining())
                .setOut(new PrintWriter(said))
                .execute(
                        "--data",
                        folder.resolve("drawn.csv.gz").toString(),
                        "--out",
                        out.toString(),
                        "--seed",
                        "3");
    }

    private JsonNode evaluate(String... arguments) throws IOException {
        Path json = folder.resolve("figures.json");
        CommandLine command =
                new CommandLine(new ProficiencyCommand()).setOut(new PrintWriter(said));
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--json";
        all[arguments.length + 1] = json.toString();
        assertThat(command.execute(all)).isZero();
        return JsonMapper.builder().build().readTree(json.toFile());
    }

    /** Students of different ability; thirty answers each, on three skills. */
    private static String answers(int students, long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("student,order,problem,skill,correct\n");
        for (int student = 0; student < students; student++) {
            double ability = random.nextDouble();
            for (int order = 1; order <= 30; order++) {
                boolean right = random.nextDouble() < 0.1 + 0.8 * ability;
                int problem = random.nextInt(15);
                csv.append(
                        "u%d-%d,%d,p%d,s%d,%d\n"
                                .formatted(
                                        seed, student, order, problem, problem % 2, right ? 1 : 0));
            }
        }
        return csv.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
