package dev.coderx.problems;

import dev.coderx.identity.People;
import dev.coderx.problems.internal.format.ProblemReader;
import dev.coderx.problems.internal.store.AuthoredProblemStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
                                .map(store::allPublished)
                                .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(authored -> {
                    List<Problem> all = new ArrayList<>(bank.all());
                    authored.forEach(each -> {
                        // A later release may bring a problem of the same name; it wins.
                        if (bank.find(each.id()).isEmpty()) {
                            all.add(kit(each).problem());
                        }
                    });
                    all.sort(
                            Comparator.comparingDouble(Problem::difficulty)
                                    .thenComparing(Problem::id));
                    return List.copyOf(all);
                });
    }

    private Uni<Optional<ProblemKit>> ofInstitution(
            UUID personId, Function<UUID, Uni<Optional<AuthoredProblem>>> search) {
        return people.institutionOf(personId)
                .chain(institution ->
                        institution
                                .map(search)
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(found -> found.map(Problems::kit));
    }

    private static boolean wasPublished(AuthoredProblem problem) {
        return switch (problem.state()) {
            case PUBLISHED, WITHDRAWN -> true;
            case DRAFT, CHECKED -> false;
        };
    }

    private static ProblemKit kit(AuthoredProblem authored) {
        return ProblemReader.read(authored.id(), authored.content())
                .withVersion(authored.version());
    }
}
