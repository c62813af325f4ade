package dev.coderx.patterns;

import dev.coderx.patterns.internal.Plan;
import dev.coderx.patterns.internal.Walkthrough;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.DeadlinePassed;
import dev.coderx.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the patterns of the catalogue and the concepts practised in one source file.
 *
 * <p>Any number of threads may use it at once. The work is done by the caller's thread and takes
 * CPU time, so it belongs on a worker.
 */
@ApplicationScoped
public class PatternAnalyzer {

    private final PatternsConfig config;
    private final PatternCatalogue catalogue;
    private final Map<Language, Plan> plans = new ConcurrentHashMap<>();

    public PatternAnalyzer(PatternCatalogue catalogue, PatternsConfig config) {
        this.catalogue = catalogue;
        this.config = config;
    }

    /** Analyses a file, which need not parse. */
    public AnalysisResult analyze(Language language, String code) {
        Plan plan = plans.computeIfAbsent(language, each -> new Plan(each, catalogue.all()));
        try {
            var walkthrough = new Walkthrough(plan, language, code, Deadline.in(config.deadline()));
            return new AnalysisResult.Analysed(walkthrough.run(config.maxFindings()));
        } catch (DeadlinePassed e) {
            return new AnalysisResult.TimedOut(config.deadline());
        }
    }
}
