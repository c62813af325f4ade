package dev.coderx.concepts.internal.matching.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.MatchingFigures.Programs;
import dev.coderx.concepts.MatchingFigures.Ranking;
import dev.coderx.concepts.internal.matching.CodeConcepts;
import dev.coderx.patterns.AnalysisResult.Analysed;
import dev.coderx.patterns.AnalysisResult.TimedOut;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.shared.Language;
import dev.coderx.shared.measuring.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Compares the concepts that programs show with the tags that others put on them: the {@code
 * constructs} of the misconception in a program, and the {@code problem_tags} of its problem.
 */
final class TaggedPrograms {
    private final PatternAnalyzer analyzer;
    private final CodeConcepts concepts;
    private final TagMapping mapping;

    TaggedPrograms(PatternAnalyzer analyzer, CodeConcepts concepts, TagMapping mapping) {
        this.analyzer = analyzer;
        this.concepts = concepts;
        this.mapping = mapping;
    }

    /**
     * One program.
     *
     * @param ranked what we say, surest first
     * @param constructs what the data says of its misconception, in our concepts
     * @param problem what the data says of its problem, in our concepts
     */
    record Scored(List<String> ranked, Set<String> constructs, Set<String> problem) {
        boolean isMistaken() {
            return !constructs.isEmpty();
        }

        /** What it is about: the misconception, or the problem where it has none. */
        Set<String> subject() {
            return isMistaken() ? constructs : problem;
        }

        Set<String> anyTag() {
            Set<String> both = new LinkedHashSet<>(constructs);
            both.addAll(problem);
            return both;
        }
    }

    Programs measure(List<JsonNode> rows, Consumer<Integer> step) {
        List<Scored> scored = Parallel.onAllProcessors().map(rows, this::score, step);
        Set<String> tags = new TreeSet<>();
        for (JsonNode row : rows) {
            row.path("constructs").forEach(tag -> tags.add(tag.asText()));
            row.path("problem_tags").forEach(tag -> tags.add(tag.asText()));
        }
        int mapped = (int) tags.stream().filter(tag -> !mapping.conceptsOf(tag).isEmpty()).count();
        int leftOut =
                (int)
                        tags.stream()
                                .filter(tag -> mapping.conceptsOf(tag).isEmpty())
                                .filter(mapping::leavesOut)
                                .count();
        return new Programs(
                ranking(scored, _ -> true, Scored::subject, Scored::ranked),
                constant(scored, _ -> true),
                ranking(scored, Scored::isMistaken, Scored::subject, Scored::ranked),
                constant(scored, Scored::isMistaken),
                ranking(scored, one -> !one.isMistaken(), Scored::subject, Scored::ranked),
                ranking(scored, _ -> true, Scored::anyTag, Scored::ranked),
                tags.size(),
                mapped,
                leftOut);
    }

    private Scored score(JsonNode row) {
        Language language =
                Language.valueOf(row.path("language").asText().toUpperCase(Locale.ROOT));
        List<ConceptMatch> ranked =
                switch (analyzer.analyze(language, row.path("code").asText())) {
                    case Analysed(var analysis) -> concepts.of(analysis);
                    case TimedOut _ -> List.of();
                };
        return new Scored(
                ranked.stream().map(match -> match.concept().id()).toList(),
                concepts(row.path("constructs")),
                concepts(row.path("problem_tags")));
    }

    private Set<String> concepts(JsonNode tags) {
        Set<String> all = new LinkedHashSet<>();
        tags.forEach(tag -> all.addAll(mapping.conceptsOf(tag.asText())));
        return all;
    }

    /** What naming the same three concepts for every program would reach at best. */
    private static Ranking constant(List<Scored> all, Predicate<Scored> wanted) {
        Map<String, Integer> often = new HashMap<>();
        all.stream()
                .filter(wanted)
                .forEach(one -> one.subject().forEach(id -> often.merge(id, 1, Integer::sum)));
        List<String> three =
                often.entrySet().stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (Map.Entry<String, Integer> e) -> -e.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .limit(3)
                        .map(Map.Entry::getKey)
                        .toList();
        return ranking(all, wanted, Scored::subject, _ -> three);
    }

    /** Programs of which nothing is known in our concepts are not scored. */
    static <T> Ranking ranking(
            List<T> all,
            Predicate<T> wanted,
            Function<T, Set<String>> right,
            Function<T, List<String>> said) {
        int programs = 0;
        int first = 0;
        int amongThree = 0;
        for (T one : all) {
            Set<String> truth = right.apply(one);
            if (truth.isEmpty() || !wanted.test(one)) {
                continue;
            }
            programs++;
            List<String> three = new ArrayList<>(said.apply(one));
            three = three.subList(0, Math.min(3, three.size()));
            first += !three.isEmpty() && truth.contains(three.get(0)) ? 1 : 0;
            amongThree += three.stream().anyMatch(truth::contains) ? 1 : 0;
        }
        int divisor = Math.max(1, programs);
        return new Ranking(programs, (double) first / divisor, (double) amongThree / divisor);
    }
}
