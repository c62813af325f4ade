package dev.coderx.patterns;

import dev.coderx.patterns.internal.Plan;
import dev.coderx.patterns.internal.Walkthrough;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.DeadlinePassed;
import dev.coderx.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * Finds the patterns of the catalogue and the concepts practised in one source file.
 *
 * <p>Any number of threads may use it at once. The work is done by the caller's thread and takes
 * CPU time, so it belongs on a worker.
 */
@ApplicationScoped
public class PatternAnalyzer {

    private static final String OURS = "dev.coderx.";

    private final PatternsConfig config;
    private final PatternCatalogue catalogue;
    private final BiConsumer<String, RuntimeException> onFailure;
    private final Map<Language, Plan> plans = new ConcurrentHashMap<>();

    /** Makes an analyzer that says in the log which analysis failed, and goes on without it. */
    @Inject
    public PatternAnalyzer(PatternCatalogue catalogue, PatternsConfig config) {
        this(catalogue, config, PatternAnalyzer::log);
    }

    /**
     * Makes an analyzer.
     *
     * @param onFailure hears the pattern's id and what happened when an analysis fails; the file's
     *     other patterns are looked for all the same, unless it throws
     */
    public PatternAnalyzer(
            PatternCatalogue catalogue,
            PatternsConfig config,
            BiConsumer<String, RuntimeException> onFailure) {
        this.catalogue = catalogue;
        this.config = config;
        this.onFailure = onFailure;
    }

    /** Without the code, and without a message that could hold some of it. */
    private static void log(String patternId, RuntimeException failure) {
        String place =
                Arrays.stream(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(StackTraceElement::toString)
                        .orElse("?");
        Logger.getLogger(PatternAnalyzer.class)
                .errorf(
                        "Pattern %s could not be looked for: %s at %s",
                        patternId, failure.getClass().getSimpleName(), place);
    }

    /** Analyses a file, which need not parse. */
    public AnalysisResult analyze(Language language, String code) {
        Plan plan = plans.computeIfAbsent(language, each -> new Plan(each, catalogue.all()));
        try {
            var walkthrough =
                    new Walkthrough(
                            plan, language, code, Deadline.in(config.deadline()), onFailure);
            return new AnalysisResult.Analysed(walkthrough.run(config.maxFindings()));
        } catch (DeadlinePassed e) {
            return new AnalysisResult.TimedOut(config.deadline());
        }
    }
}
