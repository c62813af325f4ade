package dev.coderx.patterns.internal.own;

import dev.coderx.patterns.AuthoredPattern;
import dev.coderx.patterns.ConceptNames;
import dev.coderx.patterns.OwnPatternsConfig;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.internal.Plan;
import dev.coderx.patterns.internal.Walkthrough;
import dev.coderx.patterns.internal.catalogue.CatalogueReader;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.DeadlinePassed;
import dev.coderx.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the patterns that educators write and runs their examples. */
@ApplicationScoped
public class PatternProof {
    private static final int MOST_FINDINGS = 50;

    private final ConceptNames concepts;
    private final OwnPatternsConfig config;

    PatternProof(ConceptNames concepts, OwnPatternsConfig config) {
        this.concepts = concepts;
        this.config = config;
    }

    /**
     * What came of a check.
     *
     * @param pattern null where the file cannot be read
     * @param violations what is wrong, in sentences
     */
    public record Proof(@Nullable Pattern pattern, List<String> violations) {
        public Proof {
            violations = List.copyOf(violations);
        }
    }

    /** Checks a file; never fails. */
    public Proof of(String content) {
        Pattern pattern;
        try {
            pattern = read(content);
        } catch (IllegalArgumentException e) {
            return new Proof(null, List.of(sentence(String.valueOf(e.getMessage()))));
        }
        List<String> violations = new ArrayList<>(OwnPatternForm.violations(pattern));
        for (String id : pattern.conceptIds()) {
            if (!concepts.isConcept(id)) {
                violations.add(
                        "There is no concept \"%s\"; the query \"concepts\" lists them all."
                                .formatted(id));
            }
        }
        if (violations.isEmpty()) {
            examples(pattern, violations);
        }
        return new Proof(pattern, violations);
    }

    /** The pattern of a version that was saved; empty where it cannot be read any more. */
    public Optional<Pattern> read(AuthoredPattern saved) {
        try {
            return Optional.of(read(saved.content()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Pattern read(String content) {
        if (content.length() > OwnPatternForm.LONGEST_FILE) {
            throw new IllegalArgumentException(
                    "the file has %,d characters; %,d is the most"
                            .formatted(content.length(), OwnPatternForm.LONGEST_FILE));
        }
        return CatalogueReader.pattern(content);
    }

    private void examples(Pattern pattern, List<String> violations) {
        Deadline deadline = Deadline.in(config.examplesDeadline());
        try {
            for (Language language : pattern.languages().stream().sorted().toList()) {
                var plan = new Plan(language, List.of(pattern));
                for (int i = 0; i < pattern.bad().size(); i++) {
                    if (!finds(plan, language, pattern.bad().get(i), deadline)) {
                        violations.add(
                                "The pattern is not found in bad example %d (%s)."
                                        .formatted(i + 1, language));
                    }
                }
                for (int i = 0; i < pattern.good().size(); i++) {
                    if (finds(plan, language, pattern.good().get(i), deadline)) {
                        violations.add(
                                "The pattern is found in good example %d (%s)."
                                        .formatted(i + 1, language));
                    }
                }
            }
        } catch (DeadlinePassed e) {
            violations.add(
                    "The examples take longer than %d ms. Make the query simpler."
                            .formatted(config.examplesDeadline().toMillis()));
        } catch (IllegalStateException e) {
            violations.add(sentence(String.valueOf(e.getMessage())));
        }
    }

    private static boolean finds(Plan plan, Language language, String code, Deadline deadline) {
        return !new Walkthrough(plan, language, code, deadline).run(MOST_FINDINGS).all().isEmpty();
    }

    private static String sentence(String text) {
        String whole = text.isEmpty() ? "It cannot be read" : text;
        return Character.toUpperCase(whole.charAt(0))
                + whole.substring(1)
                + (whole.endsWith(".") ? "" : ".");
    }
}
