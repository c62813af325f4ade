package dev.coderx.launch.problems;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptCoverage;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptRule;
import dev.coderx.judging.CheckReport;
import dev.coderx.judging.ProblemChecker;
import dev.coderx.judging.ProblemChecker.Listener;
import dev.coderx.judging.ProblemChecker.Trial;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.PatternRule;
import dev.coderx.patterns.PatternsConfig;
import dev.coderx.problems.FormRule;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.ProblemKit;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;

/**
 * Checks the problem bank and what it covers.
 *
 * @param reports one for each problem
 * @param coverage of the whole bank
 */
record BankCheck(List<CheckReport> reports, ConceptCoverage coverage) {

    /** Checks some problems of a bank; the coverage is the bank's. Blocks meanwhile. */
    static BankCheck run(ProblemBank bank, List<ProblemKit> some, Trial trial, Listener listener) {
        var graph = new ConceptGraph(ConceptCatalogue.packaged().concepts());
        var patterns = new PatternCatalogue();
        var checker =
                new ProblemChecker(
                        List.of(
                                new FormRule(),
                                new ConceptRule(graph),
                                new PatternRule(
                                        patterns, new PatternAnalyzer(patterns, patternsConfig()))),
                        trial,
                        Runtime.getRuntime().availableProcessors());
        List<Problem> judged =
                bank.kits().stream()
                        .filter(kit -> kit.tests() != null)
                        .map(ProblemKit::problem)
                        .toList();
        return new BankCheck(checker.check(some, listener), ConceptCoverage.of(graph, judged));
    }

    /** The figures, as the command writes them. */
    Figures figures() {
        return new Figures(
                reports.size(),
                new Figures.References(
                        count(r -> r.references(true)), count(r -> r.references(false))),
                new Figures.WrongSolutions(
                        count(r -> r.wrongSolutions(true)), count(r -> r.wrongSolutions(false))),
                coverage.covered().size(),
                coverage.gaps().size());
    }

    /** Whether every problem that was checked is fine. */
    boolean problemsPassed() {
        return reports.stream().allMatch(CheckReport::passed);
    }

    /** Whether every concept is practised, the leaves at every difficulty. */
    boolean covered() {
        return coverage.gaps().isEmpty() && coverage.untouched().isEmpty();
    }

    private long count(java.util.function.ToLongFunction<CheckReport> of) {
        return reports.stream().mapToLong(of).sum();
    }

    private static PatternsConfig patternsConfig() {
        return new SmallRyeConfigBuilder()
                .addDefaultSources()
                .withMapping(PatternsConfig.class)
                .build()
                .getConfigMapping(PatternsConfig.class);
    }

    /**
     * The figures of a check.
     *
     * @param conceptsCovered leaves practised at all three difficulties
     * @param conceptsUncovered the other leaves
     */
    record Figures(
            int problems,
            References references,
            WrongSolutions wrongSolutions,
            int conceptsCovered,
            int conceptsUncovered) {
        /** How many reference solutions pass all tests. */
        record References(long passed, long failed) {}

        /** How many wrong solutions fail a test. */
        record WrongSolutions(long caught, long missed) {}
    }
}
