package dev.coderx.launch.analyze;

import dev.coderx.launch.analyze.FileFinder.Found;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.PatternsConfig;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Analyses what was found and writes the report. */
final class Reporting {
    private final Found found;
    private final Imports imports;
    private final Filter filter;
    private final PatternCatalogue catalogue;
    private final Consumer<String> complaints;

    /**
     * Takes what there is to do.
     *
     * @param complaints takes what went wrong, a line at a time
     */
    Reporting(
            Found found,
            Imports imports,
            Filter filter,
            PatternCatalogue catalogue,
            Consumer<String> complaints) {
        this.found = found;
        this.imports = imports;
        this.filter = filter;
        this.catalogue = catalogue;
        this.complaints = complaints;
    }

    /** Time is for a machine that does other things meanwhile, and no finding is kept back. */
    private record Limits() implements PatternsConfig {
        @Override
        public Duration deadline() {
            return Duration.ofSeconds(10);
        }

        @Override
        public int maxFindings() {
            return 10_000;
        }
    }

    Totals write(Output output) {
        var totals = new Totals(found.otherKinds());
        var examiner =
                new Examiner(
                        catalogue, new PatternAnalyzer(catalogue, new Limits()), imports, filter);
        int all = found.sources().size();
        var progress = new Progress(System.err, all > 1 && Terminal.is(Terminal.ERR), all);
        var done = new AtomicInteger();
        found.failures().forEach(report -> take(report, totals, output));
        new Inspection(examiner, Runtime.getRuntime().availableProcessors())
                .run(
                        found.sources(),
                        report -> {
                            progress.clear();
                            take(report, totals, output);
                            progress.at(done.incrementAndGet());
                        });
        progress.clear();
        imports.others(filter).forEach(report -> take(report, totals, output));
        output.end(totals);
        return totals;
    }

    private void take(FileReport report, Totals totals, Output output) {
        totals.add(report);
        if (report.failure() != null) {
            complaints.accept(report.name() + ": " + report.failure());
        } else if (report.note() != null) {
            complaints.accept(report.name() + ": " + report.note());
        }
        output.file(report);
    }
}
