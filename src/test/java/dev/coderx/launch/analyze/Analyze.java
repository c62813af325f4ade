package dev.coderx.launch.analyze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One run of the command, in this process. */
final class Analyze {
    static final String BAD = "def same(a, b):\n    return a == a\n";
    static final String GOOD = "def same(a, b):\n    return a == b\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int code;

    private Analyze(Object... arguments) {
        code =
                new CommandLine(new AnalyzeCommand())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    static Analyze run(Object... arguments) {
        return new Analyze(arguments);
    }

    int code() {
        return code;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    JsonNode json() {
        try {
            return JsonMapper.builder().build().readTree(out());
        } catch (IOException e) {
            throw new AssertionError(out(), e);
        }
    }

    static Path file(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
