package dev.coderx.launch.eval;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.judging.internal.attack.AttackSuite;
import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.judge.Judge;
import dev.coderx.judging.internal.run.JailedRunner;
import dev.coderx.judging.internal.run.Runner;
import dev.coderx.launch.LaunchException;
import dev.coderx.launch.client.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges programs whose outcome is known, and runs the attacks on the jail. */
@Command(
        name = "judging",
        description = {
            "Judge programs whose outcome is recorded, and attack the jail.",
            "The data folder has students/python_refactory.jsonl.gz with its tests, and"
                    + " students/quixbugs_python_java.jsonl.gz; what is missing is left out."
        },
        mixinStandardHelpOptions = true)
final class JudgingCommand implements Callable<Integer> {
    private static final int EVERY = 100;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    private Path data = Path.of("");

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the figures to a file, for machines.")
    private @Nullable Path json;

    @Option(names = "--no-attacks", description = "Leave the attacks on the jail out.")
    private boolean noAttacks;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            throw new LaunchException("%s is no folder; --data names one".formatted(data));
        }
        Parallel parallel = Parallel.onAllProcessors();
        ObjectNode figures = JsonMapper.builder().build().createObjectNode();
        Refactory.in(data, python())
                .ifPresent(refactory -> judge(refactory, parallel, figures.putObject("refactory")));
        QuixBugs.in(data, Judge.local())
                .ifPresent(quixBugs ->
                        report(
                                figures.putObject("quixbugs"),
                                "QuixBugs programs",
                                quixBugs.size(),
                                quixBugs.judge(parallel, step(quixBugs.size()))));
        if (!noAttacks) {
            attack(figures.putObject("attacks"), parallel.workers());
        }
        if (json != null) {
            Figures.write(json, figures.toPrettyString());
        }
        return 0;
    }

    private void judge(Refactory refactory, Parallel parallel, ObjectNode figures) {
        List<Disagreement> disagreements = refactory.judge(parallel, step(refactory.size()));
        report(figures, "student programs", refactory.size(), disagreements);
        double alone = (double) refactory.asTested() / Math.max(1, refactory.size());
        figures.put("agreementByTestsAlone", alone);
        say(
                String.format(
                        Locale.ROOT,
                        "  by the tests alone, without what an assignment forbids: %.2f %%",
                        100 * alone));
    }

    private void attack(ObjectNode figures, int workers) {
        say("attacking the jail");
        AttackSuite.Results results;
        try {
            results = AttackSuite.run(workers);
        } catch (IOException failure) {
            throw new LaunchException(
                    "the attacks cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", interrupted);
        }
        figures.put("programs", results.programs());
        figures.put("escapes", results.escapes());
        figures.put("falsePasses", results.falsePasses());
        say(
                "attacks: %d programs, %d escapes, %d false passes"
                        .formatted(results.programs(), results.escapes(), results.falsePasses()));
    }

    private static Runner python() {
        return switch (JailSupport.here()) {
            case JailSupport.Available(var jail) -> {
                try {
                    yield JailedRunner.python(jail);
                } catch (IOException missing) {
                    throw new LaunchException(
                            "Python cannot be run: " + missing.getMessage(), missing);
                }
            }
            case JailSupport.Unavailable(String reason) -> throw new LaunchException(reason);
        };
    }

    private void report(
            ObjectNode figures, String what, int programs, List<Disagreement> disagreements) {
        double agreement = Disagreement.agreement(programs, disagreements.size());
        figures.put("programs", programs);
        figures.put("agreement", agreement);
        var list = figures.putArray("disagreements");
        for (Disagreement one : disagreements) {
            list.addObject()
                    .put("id", one.id())
                    .put("recorded", one.recorded())
                    .put("judged", one.judged())
                    .put("reason", one.reason());
            say(
                    "  %s: recorded %s, judged %s: %s"
                            .formatted(one.id(), one.recorded(), one.judged(), one.reason()));
        }
        say(
                String.format(
                        Locale.ROOT,
                        "%s: %d judged, %.2f %% as recorded",
                        what,
                        programs,
                        100 * agreement));
    }

    private Consumer<Integer> step(int all) {
        return done -> {
            if (done % EVERY == 0 || done == all) {
                say("  %d of %d judged".formatted(done, all));
            }
        };
    }

    private synchronized void say(String line) {
        if (spec == null) {
            throw new IllegalStateException("only picocli calls this");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
