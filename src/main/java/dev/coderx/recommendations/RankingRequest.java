package dev.coderx.recommendations;

import dev.coderx.concepts.MasteryView;
import dev.coderx.problems.Problem;
import dev.coderx.roadmap.RoadmapStep;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a ranking depends on.
 *
 * @param problems to choose from
 * @param masteries what is known of the student, by concept id
 * @param steps the student's roadmap, first step first
 * @param recentlyAttempted ids of problems tried lately
 * @param solved ids of problems solved before
 * @param languages the student's languages; problems in none of them are left out; empty means all
 */
public record RankingRequest(
        List<Problem> problems,
        Map<String, MasteryView> masteries,
        List<RoadmapStep> steps,
        Set<String> recentlyAttempted,
        Set<String> solved,
        Set<Language> languages) {

    public RankingRequest {
        problems = List.copyOf(problems);
        masteries = Map.copyOf(masteries);
        steps = List.copyOf(steps);
        recentlyAttempted = Set.copyOf(recentlyAttempted);
        solved = Set.copyOf(solved);
        languages = Set.copyOf(languages);
    }

    MasteryView mastery(String conceptId) {
        return masteries.getOrDefault(conceptId, MasteryView.UNSEEN);
    }
}
