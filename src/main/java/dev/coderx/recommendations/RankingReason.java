package dev.coderx.recommendations;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.problems.Problem;
import dev.coderx.roadmap.RoadmapStep;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says in plain words why a problem is offered, from the data that ranked it. */
final class RankingReason {

    private RankingReason() {}

    static String of(
            ConceptGraph graph,
            Problem problem,
            RankingRequest request,
            Map<String, RoadmapStep> steps,
            double chance) {
        return practises(graph, problem, request, steps)
                + " "
                + difficulty(chance)
                + before(problem, request);
    }

    private static String practises(
            ConceptGraph graph,
            Problem problem,
            RankingRequest request,
            Map<String, RoadmapStep> steps) {
        Optional<RoadmapStep> soonest =
                problem.conceptIds().stream()
                        .map(steps::get)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparingInt(RoadmapStep::position));
        if (soonest.isPresent()) {
            return "It practises “%s”, step %d of your roadmap."
                    .formatted(graph.titleOf(soonest.get().conceptId()), soonest.get().position());
        }
        String first = problem.conceptIds().getFirst();
        return request.mastery(first).seen()
                ? "It keeps “%s” fresh.".formatted(graph.titleOf(first))
                : "It brings something new: “%s”.".formatted(graph.titleOf(first));
    }

    private static String difficulty(double chance) {
        String guess = "we guess about %d in 10".formatted(Math.round(chance * 10));
        if (chance > 0.85) {
            return "You will most likely solve it (%s).".formatted(guess);
        }
        return chance < 0.5
                ? "It is a stretch for now (%s), so take your time.".formatted(guess)
                : "It should be within your reach (%s).".formatted(guess);
    }

    private static String before(Problem problem, RankingRequest request) {
        if (request.solved().contains(problem.id())) {
            return " You solved it before.";
        }
        return request.recentlyAttempted().contains(problem.id()) ? " You tried it lately." : "";
    }
}
