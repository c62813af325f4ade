package dev.coderx.patterns.internal.own;

import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.AuthoredPattern;
import dev.coderx.patterns.OwnPatternsConfig;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.internal.Plan;
import dev.coderx.patterns.internal.Walkthrough;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.DeadlinePassed;
import dev.coderx.shared.Language;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for educators' patterns in a file, all in one walk. Where that takes too long each is
 * looked for alone, so that a slow one keeps only itself from being found.
 */
@ApplicationScoped
public class OwnPatternSearch {
    private static final int MOST_PLANS = 200;
    private static final int MOST_FINDINGS = 100;

    private final PatternProof proof;
    private final OwnPatternsConfig config;
    private final MeterRegistry metrics;
    private final Map<Key, List<Plan>> plans =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, List<Plan>> eldest) {
                    return size() > MOST_PLANS;
                }
            };

    OwnPatternSearch(PatternProof proof, OwnPatternsConfig config, MeterRegistry metrics) {
        this.proof = proof;
        this.config = config;
        this.metrics = metrics;
    }

    private record Version(String id, int version) {}

    /** A version of a pattern is the same for ever, so its plan can be kept. */
    private record Key(Language language, List<Version> versions) {}

    /** Adds what is found of these patterns to what was found before. */
    public Analysis add(
            Analysis before, Language language, String code, List<AuthoredPattern> patterns) {
        Optional<Plan> together = plan(language, patterns);
        if (together.isEmpty()) {
            return before;
        }
        try {
            return merge(before, walk(together.get(), language, code, config.deadline()));
        } catch (DeadlinePassed e) {
            return oneByOne(before, language, code, patterns);
        }
    }

    private Analysis oneByOne(
            Analysis before, Language language, String code, List<AuthoredPattern> patterns) {
        Analysis all = before;
        for (AuthoredPattern pattern : patterns) {
            Optional<Plan> alone = plan(language, List.of(pattern));
            if (alone.isPresent()) {
                try {
                    all = merge(all, walk(alone.get(), language, code, config.deadlineOfOne()));
                } catch (DeadlinePassed e) {
                    skipped("slow");
                }
            }
        }
        return all;
    }

    private static Analysis walk(Plan plan, Language language, String code, Duration time) {
        return new Walkthrough(plan, language, code, Deadline.in(time)).run(MOST_FINDINGS);
    }

    private static Analysis merge(Analysis before, Analysis more) {
        List<Analysis.Suppressed> suppressed = new ArrayList<>(before.suppressed());
        suppressed.addAll(more.suppressed());
        return new Analysis(
                before.parses(),
                Analysis.inTextOrder(before.findings(), more.findings()),
                suppressed,
                before.conceptsPractised());
    }

    /** The plan for those that are of this language; empty where none is. */
    private Optional<Plan> plan(Language language, List<AuthoredPattern> patterns) {
        var key =
                new Key(
                        language,
                        patterns.stream()
                                .map(one -> new Version(one.id(), one.version()))
                                .toList());
        synchronized (plans) {
            List<Plan> known = plans.get(key);
            if (known != null) {
                return known.stream().findFirst();
            }
        }
        List<Pattern> fitting = new ArrayList<>();
        for (AuthoredPattern one : patterns) {
            proof.read(one)
                    .filter(pattern -> pattern.languages().contains(language))
                    .filter(pattern -> fits(language, pattern))
                    .ifPresent(fitting::add);
        }
        List<Plan> made = fitting.isEmpty() ? List.of() : List.of(new Plan(language, fitting));
        synchronized (plans) {
            plans.put(key, made);
        }
        return made.stream().findFirst();
    }

    /** What was saved under another version of a grammar may not fit this one. */
    private boolean fits(Language language, Pattern pattern) {
        try {
            return !new Plan(language, List.of(pattern)).patternIds().isEmpty();
        } catch (IllegalStateException e) {
            skipped("unreadable");
            return false;
        }
    }

    private void skipped(String reason) {
        metrics.counter("coderx.own.patterns.skipped", "reason", reason).increment();
    }
}
