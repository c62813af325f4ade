package dev.coderx.concepts;

import dev.coderx.concepts.internal.store.ProficiencyStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads students' proficiency. Callers check who asks. */
@ApplicationScoped
public class Proficiencies {
    private final ProficiencyStore store;
    private final Clock clock;

    Proficiencies(ProficiencyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns a student's proficiency in every concept there is evidence on, weakest first. */
    public Uni<List<Proficiency>> of(UUID studentId) {
        Instant now = clock.instant();
        return store.of(studentId)
                .map(rows ->
                        rows.entrySet().stream()
                                .map(row -> proficiency(row.getKey(), row.getValue(), now))
                                .sorted(
                                        java.util.Comparator.comparingDouble(
                                                        (Proficiency p) -> p.view().mean())
                                                .thenComparing(Proficiency::conceptId))
                                .toList());
    }

    /** Returns the same by concept, as the planner and the ranker take it. */
    public Uni<Map<String, MasteryView>> masteriesOf(UUID studentId) {
        return of(studentId)
                .map(all ->
                        all.stream()
                                .collect(
                                        Collectors.toMap(
                                                Proficiency::conceptId, Proficiency::view)));
    }

    private static Proficiency proficiency(String conceptId, Mastery mastery, Instant now) {
        Observations seen = mastery.at(now);
        return new Proficiency(
                conceptId,
                new MasteryView(
                        seen.mean(Observations.EVEN), seen.uncertainty(), mastery.evidenceCount()),
                mastery.lastPractised());
    }
}
