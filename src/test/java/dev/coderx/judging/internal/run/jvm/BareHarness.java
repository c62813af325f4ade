package dev.coderx.judging.internal.run.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coderx.judging.internal.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The compiler and the harness without a jail around them, for programs written for a test. */
final class BareHarness {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StudentCompiler COMPILER = compiler();
    private static final HarnessFiles FILES = files();

    private String source = "";
    private @Nullable String driver;
    private Duration perJob = Duration.ofSeconds(1);

    static BareHarness of(String source) {
        var harness = new BareHarness();
        harness.source = source;
        return harness;
    }

    BareHarness driver(String code) {
        driver = code;
        return this;
    }

    BareHarness perJob(Duration limit) {
        perJob = limit;
        return this;
    }

    /** Calls the function once for each JSON list of arguments; returns all frames. */
    List<JsonNode> call(String function, String... arguments) {
        return run(function, Stream.of(arguments).<Run.Job>map(BareHarness::call).toList());
    }

    /** Runs the whole program once for each input. */
    List<JsonNode> program(String... inputs) {
        return run("", Stream.of(inputs).<Run.Job>map(Run.Program::new).toList());
    }

    /** The value of the only call. */
    JsonNode value(String function, String arguments) {
        return only("returned", call(function, arguments)).path("value");
    }

    static JsonNode only(String event, List<JsonNode> frames) {
        Optional<JsonNode> frame =
                frames.stream().filter(f -> f.path("event").asText().equals(event)).findFirst();
        return frame.orElseThrow(() -> new AssertionError("no " + event + " in " + frames));
    }

    private static Run.Call call(String arguments) {
        return new Run.Call(List.copyOf(json(arguments).valueStream().toList()), "");
    }

    private List<JsonNode> run(String function, List<Run.Job> jobs) {
        var run = new Run(source, driver, function, jobs, perJob, 20_000);
        try {
            return switch (COMPILER.compile(source, driver)) {
                case Compiled.Classes classes -> frames(HarnessInput.of(run, classes));
                case Compiled.Rejected rejected ->
                        List.of(
                                JSON.createObjectNode()
                                        .put("event", "broken")
                                        .put("type", rejected.failure().type())
                                        .put("message", rejected.failure().message())
                                        .put("line", rejected.failure().line())
                                        .put("column", rejected.failure().column()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> frames(String input) throws IOException {
        Process process =
                new ProcessBuilder(FILES.command())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().map(BareHarness::json).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StudentCompiler compiler() {
        try {
            return new StudentCompiler(Duration.ofSeconds(10));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HarnessFiles files() {
        try {
            Path folder = Files.createTempDirectory("harness");
            return JavaHarness.in(folder, COMPILER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
