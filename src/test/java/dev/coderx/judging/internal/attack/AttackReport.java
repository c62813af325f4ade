package dev.coderx.judging.internal.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs all attacks and says what came of them, for a test in another process. */
final class AttackReport {
    private AttackReport() {}

    /** Prints the figures and, above them, each attack that did more than it may. */
    public static void main(String[] arguments) throws Exception {
        System.out.print(text(AttackSuite.run(2)));
        System.exit(0);
    }

    static String text(AttackSuite.Results results) {
        var text = new StringBuilder();
        faults(results).forEach(fault -> text.append(fault).append('\n'));
        return text.append(
                        "attacks: programs %d, escapes %d, false passes %d, not judged %d, as %s%n"
                                .formatted(
                                        results.programs(),
                                        results.escapes(),
                                        results.falsePasses(),
                                        results.unjudged(),
                                        isRoot() ? "root" : "a normal user"))
                .toString();
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> faults(AttackSuite.Results results) {
        return results.outcomes().stream()
                .filter(outcome -> !outcome.escapes().isEmpty() || outcome.isFalsePass())
                .map(outcome ->
                        "%s: %s %s"
                                .formatted(
                                        outcome.attack().name(),
                                        outcome.status(),
                                        outcome.escapes()))
                .toList();
    }
}
