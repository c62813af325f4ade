package dev.coderx.concepts.internal;

import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.PatternView;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.ProblemView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The patterns and problems that come with the application, by the concepts they hang on. */
@Singleton
public final class HangingOn {
    private final PatternCatalogue patterns;
    private final ProblemBank problems;
    private final Map<String, List<String>> patternsOn = new HashMap<>();
    private final Map<String, List<String>> problemsOn = new HashMap<>();

    HangingOn(PatternCatalogue patterns, ProblemBank problems) {
        this.patterns = patterns;
        this.problems = problems;
        patterns.all().forEach(pattern -> add(patternsOn, pattern.conceptIds(), pattern.id()));
        problems.all().forEach(problem -> add(problemsOn, problem.conceptIds(), problem.id()));
    }

    /** The ids of patterns about a concept, sorted. */
    public List<String> patternsOn(String conceptId) {
        return patternsOn.getOrDefault(conceptId, List.of());
    }

    /** The ids of problems that practise a concept, easy ones first. */
    public List<String> problemsOn(String conceptId) {
        return problemsOn.getOrDefault(conceptId, List.of());
    }

    /** The patterns of these ids; unknown ones are left out. */
    public List<PatternView> patterns(Collection<String> ids) {
        return ids.stream().flatMap(id -> patterns.find(id).stream()).map(PatternView::of).toList();
    }

    /** The problems of these ids; unknown ones are left out. */
    public List<ProblemView> problems(Collection<String> ids) {
        return ids.stream().flatMap(id -> problems.find(id).stream()).map(ProblemView::of).toList();
    }

    private static void add(Map<String, List<String>> index, List<String> concepts, String id) {
        for (String concept : concepts) {
            index.computeIfAbsent(concept, _ -> new ArrayList<>()).add(id);
        }
    }
}
