package dev.coderx.judging.internal.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.judging.internal.jail.Jail;
import dev.coderx.judging.internal.jail.JailSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs programs in the real jail and keeps what is reported, but for the starts. */
public final class Programs {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OUTPUT_BYTES = 2_000;

    private final Runner runner;

    private Programs(Runner runner) {
        this.runner = runner;
    }

    static Programs inPython() {
        try {
            return new Programs(JailedRunner.python(jail()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Programs inJavaScript() {
        try {
            return new Programs(JailedRunner.javaScript(jail()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jail of this machine; where there is none, the test fails and says why. */
    public static Jail jail() {
        return switch (JailSupport.here()) {
            case JailSupport.Available(var jail) -> jail;
            case JailSupport.Unavailable(String reason) -> throw new IllegalStateException(reason);
        };
    }

    /** Calls a function once for each list of arguments, which are JSON. */
    List<Report> call(String source, String function, String... arguments) {
        return drive(source, null, function, arguments);
    }

    /** Likewise, with an author's code between. */
    List<Report> drive(
            String source, @Nullable String driver, String function, String... arguments) {
        return run(
                source,
                driver,
                function,
                Stream.of(arguments).<Run.Job>map(list -> new Run.Call(json(list), "")).toList());
    }

    /** Runs a program once for each input. */
    List<Report> program(String source, String... inputs) {
        return run(source, null, "", Stream.of(inputs).<Run.Job>map(Run.Program::new).toList());
    }

    List<Report> run(String source, @Nullable String driver, String function, List<Run.Job> jobs) {
        List<Report> reports = new ArrayList<>();
        try {
            runner.run(
                    new Run(source, driver, function, jobs, Duration.ofMillis(800), OUTPUT_BYTES),
                    report -> {
                        if (!(report instanceof Report.Started)) {
                            reports.add(report);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reports;
    }

    static List<JsonNode> json(String list) {
        try {
            List<JsonNode> items = new ArrayList<>();
            JSON.readTree(list).forEach(items::add);
            return items;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
