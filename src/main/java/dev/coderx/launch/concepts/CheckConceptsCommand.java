package dev.coderx.launch.concepts;

import dev.coderx.concepts.ConceptCheck;
import dev.coderx.launch.LaunchException;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.problems.ProblemBank;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves the concept graph. */
@Command(
        name = "check",
        description =
                "Prove the concept graph: no circle, one piece, and every pattern and problem hangs"
                        + " on it.",
        mixinStandardHelpOptions = true)
final class CheckConceptsCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ConceptCheck check = check();
        check.violations().forEach(out::println);
        out.printf(
                "concepts: %d, of which %d are a part of another%n",
                check.concepts(), check.parts());
        out.printf("prerequisites: %d, without a circle and in one piece%n", check.edges());
        out.printf("patterns that hang on it: %d%n", check.patterns());
        out.printf("problems that hang on it: %d%n", check.problems());
        out.flush();
        return check.violations().isEmpty() ? 0 : 1;
    }

    private static ConceptCheck check() {
        try {
            return ConceptCheck.packaged(new PatternCatalogue().all(), new ProblemBank().all());
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new LaunchException(String.valueOf(e.getMessage()), e);
        }
    }
}
