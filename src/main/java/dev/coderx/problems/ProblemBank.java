package dev.coderx.problems;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All practice problems. Immutable. */
// Singleton rather than ApplicationScoped: a client proxy would run the loading constructor again.
@Singleton
public final class ProblemBank {

    private final SortedMap<String, Problem> byId;
    private final List<Problem> sorted;

    /**
     * Loads the problems that come with the application.
     *
     * @throws IllegalStateException if one is missing or wrong, saying which and what
     */
    @Inject
    public ProblemBank() {
        this(ProblemFiles.packaged());
    }

    /**
     * @throws IllegalStateException if two problems have one id
     */
    public ProblemBank(List<Problem> problems) {
        SortedMap<String, Problem> index = new TreeMap<>();
        for (Problem problem : problems) {
            if (index.putIfAbsent(problem.id(), problem) != null) {
                throw new IllegalStateException(
                        "problem '%s' occurs twice".formatted(problem.id()));
            }
        }
        byId = Collections.unmodifiableSortedMap(index);
        sorted =
                index.values().stream()
                        .sorted(
                                Comparator.comparingDouble(Problem::difficulty)
                                        .thenComparing(Problem::id))
                        .toList();
    }

    /** The problem of this id, if there is one. */
    public Optional<Problem> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All problems, easy ones first, those of one difficulty by id. */
    public List<Problem> all() {
        return sorted;
    }
}
