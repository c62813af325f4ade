package dev.coderx.recommendations;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.problems.Problem;
import dev.coderx.roadmap.RoadmapStep;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks problems for a student. Pure: the same request gives the same ranking.
 *
 * <p>A problem scores for practising concepts of the roadmap, the sooner the step the more; for
 * practising concepts with low mastery; and for a predicted chance of success near {@link
 * #TARGET_CHANCE}. It loses for concepts that are neither seen nor on the roadmap, for having been
 * tried lately, and for having been solved. The weights are our own first choice.
 */
@Singleton
public final class ProblemRanker {

    /**
     * The chance of success a problem should have: hard enough to teach, likely enough to keep
     * going.
     *
     * <p>That practice belongs between the easy and the impossible is Vygotsky's zone of proximal
     * development (Mind in Society, 1978, chapter 6), which names no figure. Wilson et al. (Nature
     * Communications 10:4646, 2019) derive 85 % for gradient learners of yes/no tasks; the adaptive
     * practice of Klinkenberg, Straatemeier and van der Maas (Computers &amp; Education 57, 2011)
     * aimed at 75 %. As our predictions are still rough and a program can be tried again at no
     * cost, we stay a little below both. This choice is not measured on our own students.
     */
    public static final double TARGET_CHANCE = 0.7;

    private static final double ROADMAP_WEIGHT = 0.45;
    private static final double WEAKNESS_WEIGHT = 0.25;
    private static final double CHANCE_WEIGHT = 0.3;
    private static final double TOO_EARLY_COST = 0.6;
    private static final double ATTEMPTED_COST = 0.3;

    /** More than all gains and other costs together: every unsolved problem comes before. */
    private static final double SOLVED_COST = 2;

    private final ConceptGraph graph;

    public ProblemRanker(ConceptGraph graph) {
        this.graph = graph;
    }

    /** Ranks the request's problems, best first, equal scores by problem id. */
    public List<RankedProblem> rank(RankingRequest request) {
        Map<String, RoadmapStep> steps = new HashMap<>();
        request.steps().forEach(step -> steps.putIfAbsent(step.conceptId(), step));
        return request.problems().stream()
                .filter(problem -> isInLanguages(problem, request))
                .map(problem -> rank(problem, request, steps))
                .sorted(
                        Comparator.comparingDouble(RankedProblem::score)
                                .reversed()
                                .thenComparing(ranked -> ranked.problem().id()))
                .toList();
    }

    private static boolean isInLanguages(Problem problem, RankingRequest request) {
        return request.languages().isEmpty()
                || problem.languages().stream().anyMatch(request.languages()::contains);
    }

    private RankedProblem rank(
            Problem problem, RankingRequest request, Map<String, RoadmapStep> steps) {
        double chance = SuccessChance.of(problem, request);
        List<ScorePart> parts =
                List.of(
                        new ScorePart("on your roadmap", roadmap(problem, request, steps)),
                        new ScorePart("room to grow", weakness(problem, request)),
                        new ScorePart("right difficulty", difficulty(chance)),
                        new ScorePart("too early", 0 - tooEarly(problem, request, steps)),
                        new ScorePart(
                                "tried lately",
                                request.recentlyAttempted().contains(problem.id())
                                        ? -ATTEMPTED_COST
                                        : 0),
                        new ScorePart(
                                "already solved",
                                request.solved().contains(problem.id()) ? -SOLVED_COST : 0));
        double score = parts.stream().mapToDouble(ScorePart::value).sum();
        String reason = RankingReason.of(graph, problem, request, steps, chance);
        return new RankedProblem(problem, score, reason, parts);
    }

    /** The soonest step counts whole, the last one 1 / number of steps. */
    private static double roadmap(
            Problem problem, RankingRequest request, Map<String, RoadmapStep> steps) {
        int count = request.steps().size();
        return ROADMAP_WEIGHT
                * problem.conceptIds().stream()
                        .filter(steps::containsKey)
                        .mapToDouble(id -> 1 - (position(steps, id) - 1) / (double) count)
                        .max()
                        .orElse(0);
    }

    private static int position(Map<String, RoadmapStep> steps, String id) {
        RoadmapStep step = steps.get(id);
        return step == null ? steps.size() : step.position();
    }

    private static double weakness(Problem problem, RankingRequest request) {
        return WEAKNESS_WEIGHT
                * problem.conceptIds().stream()
                        .mapToDouble(id -> 1 - request.mastery(id).mean())
                        .average()
                        .orElse(0);
    }

    private static double difficulty(double chance) {
        return CHANCE_WEIGHT * (1 - Math.abs(chance - TARGET_CHANCE) / TARGET_CHANCE);
    }

    private static double tooEarly(
            Problem problem, RankingRequest request, Map<String, RoadmapStep> steps) {
        long unfamiliar =
                problem.conceptIds().stream()
                        .filter(id -> !request.mastery(id).seen() && !steps.containsKey(id))
                        .count();
        return TOO_EARLY_COST * unfamiliar / problem.conceptIds().size();
    }
}
