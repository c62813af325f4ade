package dev.coderx.patterns;

import dev.coderx.identity.Caller;
import dev.coderx.identity.People;
import dev.coderx.identity.Role;
import dev.coderx.patterns.internal.own.PatternProof;
import dev.coderx.patterns.internal.own.PatternProof.Proof;
import dev.coderx.patterns.internal.store.AuthoredPatternStore;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that educators write for the students of their cohorts. Writing and listing is for
 * educators, each their own: it fails with FORBIDDEN for others, and with NOT_FOUND for a
 * colleague's.
 */
@ApplicationScoped
public class AuthoredPatterns {
    private final Caller caller;
    private final People people;
    private final PatternProof proof;
    private final AuthoredPatternStore store;
    private final UnitOfWork unitOfWork;
    private final OwnPatternsConfig config;

    AuthoredPatterns(
            Caller caller,
            People people,
            PatternProof proof,
            AuthoredPatternStore store,
            UnitOfWork unitOfWork,
            OwnPatternsConfig config) {
        this.caller = caller;
        this.people = people;
        this.proof = proof;
        this.store = store;
        this.unitOfWork = unitOfWork;
        this.config = config;
    }

    /**
     * Checks a pattern file and runs its examples, on the calling thread, for at most {@link
     * OwnPatternsConfig#examplesDeadline()}.
     *
     * @return what is wrong with it, in sentences; empty where it may be saved
     */
    public List<String> check(String content) {
        caller.require(Role.EDUCATOR);
        return proof.of(content).violations();
    }

    /**
     * Saves a pattern file that passes its check as the next version of the pattern it names; from
     * now on it is looked for in what the caller's students submit.
     *
     * @return the version; fails with INVALID_INPUT, saying what is wrong
     */
    public Uni<AuthoredPattern> save(String content) {
        caller.require(Role.EDUCATOR);
        Proof checked = proof.of(content);
        if (checked.pattern() == null || !checked.violations().isEmpty()) {
            throw invalid(String.join(" ", checked.violations()));
        }
        UUID author = caller.id();
        String id = checked.pattern().id();
        return unitOfWork.inTransaction(transaction ->
                store.lock(transaction)
                        .chain(() -> store.before(transaction, author, id))
                        .invoke(before -> requireRoom(id, before))
                        .chain(before ->
                                store.save(transaction, id, before.newest() + 1, author, content)));
    }

    private void requireRoom(String id, AuthoredPatternStore.Before before) {
        if (before.ofAnother()) {
            throw invalid("The id \"%s\" is taken. Choose another.".formatted(id));
        }
        if (!before.inUse() && before.others() >= config.mostOfAnEducator()) {
            throw invalid(
                    "You have %d patterns in use, which is the most. Withdraw one first."
                            .formatted(before.others()));
        }
        if (before.newest() >= config.mostVersions()) {
            throw invalid(
                    "\"%s\" has %d versions, which is the most. Choose another id."
                            .formatted(id, before.newest()));
        }
    }

    /** Takes a pattern back; doing it twice is doing it once. */
    public Uni<AuthoredPattern> withdraw(String id) {
        return find(id, null).chain(newest -> store.withdraw(newest.id(), newest.version()));
    }

    /**
     * One version of the caller's.
     *
     * @param version null for the newest
     */
    public Uni<AuthoredPattern> find(String id, @Nullable Integer version) {
        return Uni.createFrom()
                .deferred(() -> {
                    caller.require(Role.EDUCATOR);
                    return store.version(caller.id(), id, version);
                })
                .map(found ->
                        found.orElseThrow(() ->
                                new CoderxException(
                                        ErrorCode.NOT_FOUND,
                                        "You have no such pattern or version.")));
    }

    /** The newest version of each of the caller's, by id; {@code after} is the last id before. */
    public Uni<List<AuthoredPattern>> all(int first, @Nullable String after) {
        return Uni.createFrom()
                .deferred(() -> {
                    caller.require(Role.EDUCATOR);
                    return store.allNewest(caller.id(), after == null ? "" : after, first);
                });
    }

    /** What is looked for in what a student submits, beside the catalogue, by id. */
    public Uni<List<AuthoredPattern>> inUseFor(UUID studentId) {
        return people.educatorsOf(studentId)
                .chain(educators ->
                        educators.isEmpty()
                                ? Uni.createFrom().item(List.of())
                                : store.inUseOf(educators));
    }

    /** The newest versions of these ids, in whatever state, as patterns. */
    public Uni<List<Pattern>> named(Collection<String> ids) {
        List<String> own =
                ids.stream().filter(id -> id.startsWith(Pattern.OWN_PREFIX)).distinct().toList();
        return own.isEmpty()
                ? Uni.createFrom().item(List.of())
                : store.newestOf(own)
                        .map(found ->
                                found.stream().flatMap(one -> proof.read(one).stream()).toList());
    }

    /** A pattern in use that the caller wrote, or that is looked for in the caller's code. */
    public Uni<Optional<Pattern>> visible(String id) {
        UUID asking = caller.id();
        return inUseFor(asking)
                .chain(found ->
                        found.stream().anyMatch(one -> one.id().equals(id))
                                ? Uni.createFrom().item(true)
                                : store.version(asking, id, null).map(Optional::isPresent))
                .chain(may -> may ? named(List.of(id)) : Uni.createFrom().item(List.<Pattern>of()))
                .map(found -> found.stream().findFirst());
    }

    private static CoderxException invalid(String message) {
        return new CoderxException(ErrorCode.INVALID_INPUT, message);
    }
}
