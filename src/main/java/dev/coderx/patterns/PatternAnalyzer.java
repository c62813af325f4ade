package dev.coderx.patterns;

import dev.coderx.patterns.internal.Plan;
import dev.coderx.patterns.internal.Walkthrough;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.DeadlinePassed;
import dev.coderx.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/**
 * Finds the patterns of the catalogue and the concepts practised in one source file.
 *
 * <p>Any number of threads may use it at once. The work is done by the caller's thread and takes
 * CPU time, so it belongs on a worker.
 */
@ApplicationScoped
public class PatternAnalyzer {

    private final PatternsConfig config;
    private final Map<Language, Plan> plans = new EnumMap<>(Language.class);

    public PatternAnalyzer(PatternCatalogue catalogue, PatternsConfig config) {
        this.config = config;
        for (Language language : Language.values()) {
            plans.put(language, new Plan(language, catalogue.all()));
        }
    }

    /** Analyses a file, which need not parse. */
    public AnalysisResult analyze(Language language, String code) {
        Plan plan = plans.get(language);
        if (plan == null) {
            throw new IllegalArgumentException("No plan for " + language);
        }
        try {
            var walkthrough = new Walkthrough(plan, language, code, Deadline.in(config.deadline()));
            return new AnalysisResult.Analysed(walkthrough.run(config.maxFindings()));
        } catch (DeadlinePassed e) {
            return new AnalysisResult.TimedOut(config.deadline());
        }
    }
}
