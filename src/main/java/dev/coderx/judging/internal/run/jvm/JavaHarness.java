package dev.coderx.judging.internal.run.jvm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coderx.judging.internal.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Lays out the harness, with a small run of the usual things to learn its start from. */
final class JavaHarness {
    private static final String USUAL =
            """
            import java.util.*;
            import java.util.stream.*;

            class Solution {
                record Pair(String name, int count) {}

                static Map<String, List<Object>> usual(List<Integer> numbers) {
                    var counts = new TreeMap<String, List<Object>>();
                    for (int n : numbers) {
                        counts.computeIfAbsent("n" + n, k -> new ArrayList<>()).add(n * 0.5);
                    }
                    Object pair = new Pair("a", numbers.stream().mapToInt(n -> n).sum());
                    counts.put(String.format("%.2f", 0.5), List.of(pair));
                    System.out.println(numbers.stream().map(n -> n + 1).collect(Collectors.toList()));
                    if (new Scanner(System.in).hasNext()) {
                        throw new IllegalStateException("one job fails");
                    }
                    return counts;
                }
            }
            """;

    private JavaHarness() {}

    /**
     * Lays it out.
     *
     * @throws IOException where the folder cannot be written to
     */
    static HarnessFiles in(Path folder, StudentCompiler compiler) throws IOException {
        var numbers = JsonNodeFactory.instance.arrayNode().add(1).add(2);
        var run =
                new Run(
                        USUAL,
                        null,
                        "usual",
                        List.of(
                                new Run.Call(List.of(numbers), ""),
                                new Run.Call(List.of(numbers), "x")),
                        Duration.ofSeconds(10),
                        10_000);
        return switch (compiler.compile(run.source(), run.driver())) {
            case Compiled.Classes classes -> HarnessFiles.in(folder, HarnessInput.of(run, classes));
            case Compiled.Rejected rejected ->
                    throw new IOException("our own Java: " + rejected.failure());
        };
    }
}
