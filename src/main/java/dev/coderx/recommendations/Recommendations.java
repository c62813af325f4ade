package dev.coderx.recommendations;

import dev.coderx.concepts.Proficiencies;
import dev.coderx.problems.ProblemBank;
import dev.coderx.recommendations.internal.store.InteractionStore;
import dev.coderx.recommendations.internal.store.RankingCache;
import dev.coderx.roadmap.Roadmaps;
import dev.coderx.submissions.Submissions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ranks the next problems for a student. Callers check who asks. */
@ApplicationScoped
public class Recommendations {
    private static final int KEPT = 50;

    private final ProblemBank bank;
    private final Proficiencies proficiencies;
    private final Roadmaps roadmaps;
    private final Submissions submissions;
    private final InteractionStore interactions;
    private final RankingCache cache;
    private final ProblemRanker ranker;
    private final RecommendationsConfig config;
    private final Clock clock;

    Recommendations(
            ProblemBank bank,
            Proficiencies proficiencies,
            Roadmaps roadmaps,
            Submissions submissions,
            InteractionStore interactions,
            RankingCache cache,
            ProblemRanker ranker,
            RecommendationsConfig config,
            Clock clock) {
        this.bank = bank;
        this.proficiencies = proficiencies;
        this.roadmaps = roadmaps;
        this.submissions = submissions;
        this.interactions = interactions;
        this.cache = cache;
        this.ranker = ranker;
        this.config = config;
        this.clock = clock;
    }

    /** Returns the best problems for a student now, best first, at most 50. */
    public Uni<List<Recommendation>> of(UUID studentId) {
        return cache.find(studentId)
                .chain(cached ->
                        cached.isPresent()
                                ? Uni.createFrom().item(cached.get())
                                : cache.version(studentId)
                                        .chain(version ->
                                                rank(studentId)
                                                        .call(ranked ->
                                                                cache.keep(
                                                                        studentId, version,
                                                                        ranked))));
    }

    private Uni<List<Recommendation>> rank(UUID studentId) {
        return Uni.combine()
                .all()
                .unis(
                        proficiencies.masteriesOf(studentId),
                        roadmaps.of(studentId),
                        submissions.languagesOf(studentId),
                        interactions.of(studentId, clock.instant().minus(config.recent())))
                .with((masteries, roadmap, languages, tried) ->
                        ranker
                                .rank(
                                        new RankingRequest(
                                                bank.all(),
                                                masteries,
                                                roadmap.steps(),
                                                tried.recentlyAttempted(),
                                                tried.solved(),
                                                languages))
                                .stream()
                                .limit(KEPT)
                                .map(ranked ->
                                        new Recommendation(
                                                ranked.problem().id(),
                                                ranked.score(),
                                                ranked.reason()))
                                .toList());
    }
}
