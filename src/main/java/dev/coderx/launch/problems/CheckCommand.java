package dev.coderx.launch.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.concepts.ConceptCoverage;
import dev.coderx.judging.CheckReport;
import dev.coderx.judging.LocalJudge;
import dev.coderx.launch.LaunchException;
import dev.coderx.launch.client.Figures;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.ProblemKit;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the problem bank. */
@Command(
        name = "check",
        description =
                "Prove the problem bank: references pass, wrong solutions fail, statements and"
                        + " tests agree, every concept is covered.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = "--problem",
            paramLabel = "ID",
            description = "Only this one; may be given several times.")
    private List<String> ids = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file.")
    private @Nullable Path json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        var bank = new ProblemBank();
        List<ProblemKit> kits = ids.isEmpty() ? bank.kits() : chosen(bank);
        BankCheck check =
                BankCheck.run(
                        bank,
                        kits,
                        judge(),
                        (report, done, all) -> {
                            out.println(line(report, done, all));
                            out.flush();
                        });
        summary(check).forEach(out::println);
        out.flush();
        if (json != null) {
            Figures.write(json, json(check));
        }
        return check.problemsPassed() && (!ids.isEmpty() || check.covered()) ? 0 : 1;
    }

    private static LocalJudge judge() {
        try {
            return new LocalJudge();
        } catch (IllegalStateException off) {
            throw new LaunchException("solutions cannot be run: " + off.getMessage(), off);
        }
    }

    private List<ProblemKit> chosen(ProblemBank bank) {
        return ids.stream()
                .map(id ->
                        bank.kit(id)
                                .orElseThrow(() ->
                                        new LaunchException(
                                                "there is no problem \"%s\" in the bank"
                                                        .formatted(id))))
                .toList();
    }

    /** One line for a problem, and one for each thing that is wrong. */
    static String line(CheckReport report, int done, int all) {
        String head =
                "[%d/%d] %s: %d references pass, %d wrong solutions caught"
                        .formatted(
                                done,
                                all,
                                report.problemId(),
                                report.references(true),
                                report.wrongSolutions(true));
        return head
                + report.violations().stream()
                        .map(violation ->
                                "\n  bank/%s.yaml, '%s': %s"
                                        .formatted(
                                                report.problemId(),
                                                violation.part(),
                                                violation.message()))
                        .collect(Collectors.joining());
    }

    /** The counts, and what is not covered. */
    static List<String> summary(BankCheck check) {
        BankCheck.Figures figures = check.figures();
        ConceptCoverage coverage = check.coverage();
        List<String> lines = new java.util.ArrayList<>();
        coverage.gaps()
                .forEach((concept, bands) ->
                        lines.add(
                                "the concept '%s' has no %s problem; add one"
                                        .formatted(
                                                concept,
                                                bands.stream()
                                                        .map(b -> b.name().toLowerCase(Locale.ROOT))
                                                        .collect(Collectors.joining(", no ")))));
        if (!coverage.untouched().isEmpty()) {
            lines.add("no problem practises " + String.join(", ", coverage.untouched()));
        }
        lines.add(
                "%d problems; references: %d pass, %d fail; wrong solutions: %d caught, %d missed"
                        .formatted(
                                figures.problems(),
                                figures.references().passed(),
                                figures.references().failed(),
                                figures.wrongSolutions().caught(),
                                figures.wrongSolutions().missed()));
        lines.add(
                "leaf concepts at three difficulties: %d covered, %d not"
                        .formatted(figures.conceptsCovered(), figures.conceptsUncovered()));
        return lines;
    }

    private static String json(BankCheck check) {
        try {
            return JsonMapper.builder().build().writeValueAsString(check.figures()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the figures cannot be written", e);
        }
    }
}
