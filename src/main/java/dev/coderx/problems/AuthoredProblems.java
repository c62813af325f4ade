package dev.coderx.problems;

import dev.coderx.problems.AuthoredProblem.Check;
import dev.coderx.problems.AuthoredProblem.State;
import dev.coderx.problems.internal.Authors;
import dev.coderx.problems.internal.Authors.Author;
import dev.coderx.problems.internal.format.ProblemReader;
import dev.coderx.problems.internal.store.AuthoredProblemStore;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The problems of the caller's institution, from draft to published. All of it is for educators and
 * administrators, and fails with FORBIDDEN for others and NOT_FOUND for what is of another
 * institution.
 */
@ApplicationScoped
public class AuthoredProblems {
    private final Authors authors;
    private final AuthoredProblemStore store;
    private final ProblemBank bank;
    private final UnitOfWork unitOfWork;
    private final ProblemsConfig config;

    AuthoredProblems(
            Authors authors,
            AuthoredProblemStore store,
            ProblemBank bank,
            UnitOfWork unitOfWork,
            ProblemsConfig config) {
        this.authors = authors;
        this.store = store;
        this.bank = bank;
        this.unitOfWork = unitOfWork;
        this.config = config;
    }

    /**
     * Writes a draft: over the version that is being worked on, else as the next version.
     *
     * @param content a problem file; its id says which problem it is, its version is not used
     * @return the draft; fails with INVALID_INPUT, naming the line, where it is no problem file
     */
    public Uni<AuthoredProblem> draft(String content) {
        return draftAll(List.of(content)).map(List::getFirst);
    }

    /**
     * Writes drafts: all of them or, where one cannot be, none. Reading them takes the calling
     * thread some milliseconds each.
     */
    public Uni<List<AuthoredProblem>> draftAll(List<String> contents) {
        authors.requireRole();
        List<ProblemKit> kits = contents.stream().map(this::read).toList();
        requireDistinct(kits);
        return authors.caller()
                .chain(author ->
                        unitOfWork.inTransaction(transaction ->
                                store.lock(transaction, author.institutionId())
                                        .chain(() ->
                                                saveAll(transaction, author, kits, contents))));
    }

    private Uni<List<AuthoredProblem>> saveAll(
            Transaction transaction, Author author, List<ProblemKit> kits, List<String> contents) {
        return Multi.createFrom()
                .range(0, kits.size())
                .onItem()
                .transformToUniAndConcatenate(
                        i -> save(transaction, author, kits.get(i).problem().id(), contents.get(i)))
                .collect()
                .asList();
    }

    /** A version of the caller's institution that can still be checked, with what is in it. */
    public Uni<AuthoredProblem> toCheck(String id, int version) {
        return find(id, version)
                .invoke(found -> {
                    if (found.state() != State.DRAFT && found.state() != State.CHECKED) {
                        throw invalid(
                                "Version %d of \"%s\" is published already. Draft the next one."
                                        .formatted(version, id));
                    }
                });
    }

    /** Keeps what came of a check; fails with INVALID_INPUT where the draft was changed since. */
    public Uni<AuthoredProblem> checked(AuthoredProblem problem, Check check) {
        return authors.caller()
                .chain(() -> store.checked(problem, check))
                .map(kept ->
                        kept.orElseThrow(() ->
                                invalid(
                                        "The draft was changed while it was checked. Check it"
                                                + " again.")));
    }

    /** Gives a version that passed its check to the institution's people. */
    public Uni<AuthoredProblem> publish(String id, int version) {
        return authors.caller()
                .chain(author ->
                        store.move(
                                author.institutionId(),
                                id,
                                version,
                                State.CHECKED,
                                State.PUBLISHED))
                .chain(moved ->
                        moved.map(done -> Uni.createFrom().item(done))
                                .orElseGet(() -> find(id, version).invoke(this::mustBePublished)));
    }

    /** Takes all published versions of a problem back. */
    public Uni<AuthoredProblem> withdraw(String id) {
        return authors.caller()
                .chain(author ->
                        store.move(author.institutionId(), id, 0, State.PUBLISHED, State.WITHDRAWN))
                .chain(moved ->
                        moved.map(done -> Uni.createFrom().item(done))
                                .orElseGet(() ->
                                        find(id, null)
                                                .invoke(found -> {
                                                    if (found.state() != State.WITHDRAWN) {
                                                        throw invalid(
                                                                "No version of \"%s\" is published."
                                                                        .formatted(id));
                                                    }
                                                })));
    }

    /**
     * One version.
     *
     * @param version null for the newest
     */
    public Uni<AuthoredProblem> find(String id, @Nullable Integer version) {
        return authors.caller()
                .chain(author ->
                        version == null
                                ? store.newest(author.institutionId(), id)
                                : store.version(author.institutionId(), id, version))
                .map(found ->
                        found.orElseThrow(() ->
                                new CoderxException(
                                        ErrorCode.NOT_FOUND,
                                        "Your institution has no such problem or version.")));
    }

    /**
     * The newest version of each problem, by id; {@code after} is the last id of the page before.
     */
    public Uni<List<AuthoredProblem>> all(int first, @Nullable String after) {
        return authors.caller()
                .chain(author ->
                        store.allNewest(author.institutionId(), after == null ? "" : after, first));
    }

    /**
     * Reads a problem file as an author's.
     *
     * @throws CoderxException INVALID_INPUT, naming the line and the part
     */
    public ProblemKit read(String content) {
        try {
            ProblemKit kit = ProblemReader.read("problem file", content);
            if (bank.find(kit.problem().id()).isPresent()) {
                throw invalid(
                        "There is a problem \"%s\" in the common bank. Choose another id."
                                .formatted(kit.problem().id()));
            }
            return kit;
        } catch (InvalidProblem e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private Uni<AuthoredProblem> save(
            Transaction transaction, Author author, String id, String content) {
        return store.before(transaction, author.institutionId(), id)
                .chain(before -> {
                    int version = before.inWork() > 0 ? before.inWork() : before.newest() + 1;
                    if (before.newest() == 0 && before.others() >= config.mostOfAnInstitution()) {
                        throw invalid(
                                "Your institution has %d problems already, which is the most."
                                        .formatted(before.others()));
                    }
                    if (version > config.mostVersions()) {
                        throw invalid(
                                "\"%s\" has %d versions already, which is the most."
                                        .formatted(id, before.newest()));
                    }
                    return store.save(
                            transaction, author.institutionId(), id, version, author.id(), content);
                });
    }

    private void mustBePublished(AuthoredProblem found) {
        switch (found.state()) {
            case PUBLISHED -> {
                // Done before: publishing twice is publishing once.
            }
            case DRAFT, CHECKED ->
                    throw invalid(
                            "Version %d of \"%s\" has not passed its check. Check it first."
                                    .formatted(found.version(), found.id()));
            case WITHDRAWN ->
                    throw invalid(
                            "Version %d of \"%s\" was withdrawn. Draft the next one."
                                    .formatted(found.version(), found.id()));
        }
    }

    private static void requireDistinct(List<ProblemKit> kits) {
        Set<String> ids = new HashSet<>();
        for (ProblemKit kit : kits) {
            if (!ids.add(kit.problem().id())) {
                throw invalid("The problem \"%s\" is there twice.".formatted(kit.problem().id()));
            }
        }
    }

    private static CoderxException invalid(String message) {
        return new CoderxException(ErrorCode.INVALID_INPUT, message);
    }
}
