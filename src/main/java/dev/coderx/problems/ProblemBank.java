package dev.coderx.problems;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All practice problems that come with the application. Immutable. */
// Singleton rather than ApplicationScoped: a client proxy would run the loading constructor again.
@Singleton
public final class ProblemBank {

    private final SortedMap<String, ProblemKit> byId;
    private final List<Problem> sorted;

    /**
     * Loads the problems that come with the application.
     *
     * @throws IllegalStateException if one is missing
     * @throws InvalidProblem if one is wrong, saying which, where and what
     */
    @Inject
    public ProblemBank() {
        this(ProblemFiles.packaged());
    }

    /**
     * @throws IllegalStateException if two problems have one id
     */
    public ProblemBank(List<ProblemKit> kits) {
        SortedMap<String, ProblemKit> index = new TreeMap<>();
        for (ProblemKit kit : kits) {
            if (index.putIfAbsent(kit.problem().id(), kit) != null) {
                throw new IllegalStateException(
                        "problem '%s' occurs twice".formatted(kit.problem().id()));
            }
        }
        byId = Collections.unmodifiableSortedMap(index);
        sorted =
                index.values().stream()
                        .map(ProblemKit::problem)
                        .sorted(
                                Comparator.comparingDouble(Problem::difficulty)
                                        .thenComparing(Problem::id))
                        .toList();
    }

    /** The problem of this id, if there is one. */
    public Optional<Problem> find(String id) {
        return kit(id).map(ProblemKit::problem);
    }

    /** The problem of this id with its tests and solutions; nothing of it is for students. */
    public Optional<ProblemKit> kit(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The file of a problem that comes with the application.
     *
     * @throws IllegalStateException if there is none
     */
    public static String file(String id) {
        return ProblemFiles.text(id);
    }

    /** All problems, easy ones first, those of one difficulty by id. */
    public List<Problem> all() {
        return sorted;
    }

    /** All problems with their tests and solutions, by id. */
    public List<ProblemKit> kits() {
        return List.copyOf(byId.values());
    }
}
