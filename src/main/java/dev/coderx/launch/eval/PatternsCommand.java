package dev.coderx.launch.eval;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.launch.LaunchException;
import dev.coderx.patterns.BrokenFigures;
import dev.coderx.patterns.CleanFigures;
import dev.coderx.patterns.MisconceptionFigures;
import dev.coderx.patterns.PatternMeasurements;
import dev.coderx.patterns.RuleFigures;
import dev.coderx.patterns.RuleFigures.Disagreement;
import dev.coderx.patterns.RuleFigures.RuleFigure;
import dev.coderx.shared.measuring.MeasuringException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the patterns with the labels of others. */
@Command(
        name = "patterns",
        description = {
            "Compare the patterns with other tools' rules, with known misconceptions and with good"
                    + " programs.",
            "The data folder has linters/*.jsonl.gz, students/ and clean/; what is missing is left"
                    + " out."
        },
        mixinStandardHelpOptions = true)
final class PatternsCommand implements Callable<Integer> {
    private static final int EVERY = 1000;
    private static final Set<String> OWN_PARTS = Set.of("mcminer", "clean", "broken");

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
    private Path data = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Only this source, such as eslint, mcminer, clean or broken.")
    private @Nullable String source;

    @Option(names = "--rule", paramLabel = "RULE", description = "Only this rule of the sources.")
    private @Nullable String rule;

    @Option(names = "--misses", description = "List each place where we and the label differ.")
    private boolean misses;

    @Mixin private Output output = new Output();

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            throw new LaunchException("%s is no folder; --data names one".formatted(data));
        }
        ObjectNode figures = JsonMapper.builder().build().createObjectNode();
        try {
            var measurements = new PatternMeasurements(data, this::step);
            if (source == null || !OWN_PARTS.contains(source)) {
                rules(measurements.rules(this::wanted), figures);
            }
            if (rule == null && wants("clean")) {
                ObjectNode clean = figures.putObject("clean");
                clean("exemplars", measurements.exemplars(), clean);
                clean("refactoryCorrect", measurements.correctPrograms(), clean);
                clean("mcminerClean", measurements.withoutMisconception(), clean);
            }
            if (rule == null && wants("broken")) {
                broken(measurements.brokenPrograms(), figures.putObject("broken"));
            }
            if (rule == null && wants("mcminer")) {
                misconceptions(measurements.misconceptions(), figures.putObject("mcminer"));
            }
        } catch (MeasuringException failure) {
            throw new LaunchException("" + failure.getMessage(), failure);
        }
        output.write(figures);
        return 0;
    }

    private boolean wants(String name) {
        return source == null || source.equals(name);
    }

    private boolean wanted(String ofSource, String aRule) {
        return wants(ofSource) && (rule == null || rule.equals(aRule));
    }

    private void rules(RuleFigures measured, ObjectNode figures) {
        for (String from : measured.sources()) {
            output.say("");
            output.say(
                    "%-46s %5s %6s %6s %6s".formatted(from, "files", "labels", "prec", "recall"));
            measured.rules().stream()
                    .filter(one -> one.source().equals(from))
                    .sorted(
                            Comparator.comparingInt(
                                    one -> one.hit() + one.right() - one.labelled() - one.found()))
                    .forEach(one -> line("  " + one.rule(), one));
        }
        output.say("");
        figures.put("rulesMapped", measured.rules().size());
        RuleFigure micro = measured.micro();
        figures.put("labelsCovered", micro.labelled());
        figures.putObject("micro")
                .put("precision", micro.precision())
                .put("recall", micro.recall());
        ObjectNode perSource = figures.putObject("perSource");
        for (String from : measured.sources()) {
            RuleFigure sum = measured.micro(from);
            long rules = measured.rules().stream().filter(r -> r.source().equals(from)).count();
            perSource
                    .putObject(from)
                    .put("precision", sum.precision())
                    .put("recall", sum.recall())
                    .put("rules", rules)
                    .put("labels", sum.labelled());
            line("%s (%d rules)".formatted(from, rules), sum);
        }
        line("all (%d rules)".formatted(measured.rules().size()), micro);
        list(measured.disagreements());
    }

    private void line(String name, RuleFigure one) {
        output.say(
                String.format(
                        Locale.ROOT,
                        "%-46s %5d %6d %6.3f %6.3f",
                        name,
                        one.programs(),
                        one.labelled(),
                        one.precision(),
                        one.recall()));
    }

    private void clean(String name, CleanFigures measured, ObjectNode figures) {
        figures.putObject(name)
                .put("files", measured.files())
                .put("flaggedShare", measured.flaggedShare())
                .put("alarmsPer100Lines", measured.alarmsPer100Lines())
                .put("findings", measured.findings());
        output.say(
                String.format(
                        Locale.ROOT,
                        "%s: %d files, %.2f %% flagged at severity 0.5 or more (%.2f on 100 lines;"
                                + " %d findings of any severity)",
                        name,
                        measured.files(),
                        100 * measured.flaggedShare(),
                        measured.alarmsPer100Lines(),
                        measured.findings()));
        list(measured.disagreements());
    }

    private void broken(BrokenFigures measured, ObjectNode figures) {
        figures.put("programs", measured.programs())
                .put("locatedShare", measured.locatedShare())
                .put("firstPositionShare", measured.firstPositionShare());
        output.say("");
        brokenLine("broken programs", measured);
        measured.sortedParts().forEach((name, part) -> brokenLine("  " + name, part));
    }

    private void brokenLine(String name, BrokenFigures part) {
        output.say(
                String.format(
                        Locale.ROOT,
                        "%-20s %5d, explained %.3f, first in the right place %.3f",
                        name,
                        part.programs(),
                        part.locatedShare(),
                        part.firstPositionShare()));
    }

    private void misconceptions(MisconceptionFigures measured, ObjectNode figures) {
        figures.put("precision", measured.precision())
                .put("recall", measured.recall())
                .put("f1", measured.f1());
        output.say(
                String.format(
                        Locale.ROOT,
                        "misconceptions: %d programs, precision %.3f, recall %.3f, F1 %.3f",
                        measured.programs(),
                        measured.precision(),
                        measured.recall(),
                        measured.f1()));
        list(measured.disagreements());
    }

    private void list(List<Disagreement> disagreements) {
        if (!misses) {
            return;
        }
        for (Disagreement one : disagreements) {
            output.say(
                    "  %s %s %s:%d  %s"
                            .formatted(
                                    one.missed() ? "MISSED" : "ALARM ",
                                    one.rule(),
                                    one.program(),
                                    one.line(),
                                    one.text()));
        }
    }

    private void step(int done) {
        if (done % EVERY == 0) {
            output.say("  %d programs".formatted(done));
        }
    }
}
