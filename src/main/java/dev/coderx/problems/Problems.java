package dev.coderx.problems;

import dev.coderx.identity.People;
import dev.coderx.problems.internal.format.ProblemReader;
import dev.coderx.problems.internal.store.AuthoredProblemStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The problems a person can have: those of the bank, and those that the person's institution has
 * published. Looking into the bank asks no database.
 */
@ApplicationScoped
public class Problems {
    private final ProblemBank bank;
    private final AuthoredProblemStore store;
    private final People people;
    private final Map<Key, ProblemKit> read = Collections.synchronizedMap(new Latest());

    Problems(ProblemBank bank, AuthoredProblemStore store, People people) {
        this.bank = bank;
        this.store = store;
        this.people = people;
    }

    /** The current version of a problem, if the person can have it. */
    public Uni<Optional<ProblemKit>> find(UUID personId, String problemId) {
        Optional<ProblemKit> ours = bank.kit(problemId);
        return ours.isPresent()
                ? Uni.createFrom().item(ours)
                : ofInstitution(personId, institution -> store.published(institution, problemId));
    }

    /**
     * The version of a problem that something was judged by, though it may be withdrawn by now;
     * empty for a version that the bank no longer has, or one that was never published.
     */
    public Uni<Optional<ProblemKit>> findVersion(UUID personId, String problemId, int version) {
        Optional<ProblemKit> ours = bank.kit(problemId);
        return ours.isPresent()
                ? Uni.createFrom().item(ours.filter(kit -> kit.problem().version() == version))
                : ofInstitution(
                        personId,
                        institution ->
                                store.version(institution, problemId, version)
                                        .map(found -> found.filter(Problems::wasPublished)));
    }

    /** All problems the person can have, easy ones first, those of one difficulty by id. */
    public Uni<List<Problem>> all(UUID personId) {
        return people.institutionOf(personId)
                .chain(institution ->
                        institution
                                .map(this::published)
                                .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(authored -> {
                    List<Problem> all = new ArrayList<>(bank.all());
                    authored.forEach(kit -> all.add(kit.problem()));
                    all.sort(
                            Comparator.comparingDouble(Problem::difficulty)
                                    .thenComparing(Problem::id));
                    return List.copyOf(all);
                });
    }

    private Uni<List<ProblemKit>> published(UUID institutionId) {
        return store.allPublished(institutionId)
                .chain(versions ->
                        Multi.createFrom()
                                .iterable(versions.entrySet())
                                // A later release may bring a problem of the same name; it wins.
                                .filter(entry -> bank.find(entry.getKey()).isEmpty())
                                .onItem()
                                .transformToUniAndConcatenate(entry ->
                                        kit(
                                                new Key(
                                                        institutionId,
                                                        entry.getKey(),
                                                        entry.getValue())))
                                .collect()
                                .asList());
    }

    private Uni<ProblemKit> kit(Key key) {
        ProblemKit kept = read.get(key);
        return kept != null
                ? Uni.createFrom().item(kept)
                : store.version(key.institutionId(), key.id(), key.version())
                        .map(found -> kit(found.orElseThrow()));
    }

    private Uni<Optional<ProblemKit>> ofInstitution(
            UUID personId, Function<UUID, Uni<Optional<AuthoredProblem>>> search) {
        return people.institutionOf(personId)
                .chain(institution ->
                        institution
                                .map(search)
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(found -> found.map(this::kit));
    }

    private static boolean wasPublished(AuthoredProblem problem) {
        return switch (problem.state()) {
            case PUBLISHED, WITHDRAWN -> true;
            case DRAFT, CHECKED -> false;
        };
    }

    private ProblemKit kit(AuthoredProblem authored) {
        var key = new Key(authored.institutionId(), authored.id(), authored.version());
        ProblemKit kept = read.get(key);
        if (kept == null) {
            kept =
                    ProblemReader.read(authored.id(), authored.content())
                            .withVersion(authored.version());
            read.put(key, kept);
        }
        return kept;
    }

    private record Key(UUID institutionId, String id, int version) {}

    /** What was published never changes, so what was read once holds; the latest used are kept. */
    private static final class Latest extends LinkedHashMap<Key, ProblemKit> {
        private static final int MOST = 1_000;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ProblemKit> eldest) {
            return size() > MOST;
        }
    }
}
