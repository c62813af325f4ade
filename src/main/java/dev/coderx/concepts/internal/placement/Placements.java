package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.PlacementConfig;
import dev.coderx.concepts.Proficiencies;
import dev.coderx.concepts.internal.UpdateProficiency;
import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts placements and takes their answers in. Callers check who asks. */
@ApplicationScoped
public class Placements {
    private final PlacementStore store;
    private final PlacementEngine engine;
    private final Proficiencies proficiencies;
    private final UpdateProficiency update;
    private final UnitOfWork unitOfWork;
    private final PlacementConfig config;
    private final Clock clock;

    Placements(
            PlacementStore store,
            ConceptGraph graph,
            Proficiencies proficiencies,
            UpdateProficiency update,
            UnitOfWork unitOfWork,
            PlacementConfig config,
            Clock clock) {
        this.store = store;
        this.engine = new PlacementEngine(graph, QuizBank.packaged(graph));
        this.proficiencies = proficiencies;
        this.update = update;
        this.unitOfWork = unitOfWork;
        this.config = config;
        this.clock = clock;
    }

    /** Reads the items when the application starts, not with the first request. */
    void start(@Observes StartupEvent event) {
        Objects.requireNonNull(engine.bank());
    }

    /** Starts the placement in a language, or goes on with it where it is open. */
    public Uni<PlacementView> start(UUID studentId, Language language) {
        return begin(studentId, language, null);
    }

    /**
     * Starts "I know this" on a concept, or goes on with it where it is open. Fails with NOT_FOUND
     * where the language has no such concept, and with RATE_LIMITED soon after the last such check.
     */
    public Uni<PlacementView> startCheck(UUID studentId, String conceptId, Language language) {
        Optional<Concept> concept = engine.graph().find(conceptId);
        if (concept.isEmpty()) {
            return Uni.createFrom()
                    .failure(
                            new CoderxException(
                                    ErrorCode.NOT_FOUND,
                                    "There is no concept of this id. The query \"concepts\" lists"
                                            + " them."));
        }
        if (!concept.orElseThrow().existsIn(Set.of(language))) {
            return Uni.createFrom()
                    .failure(
                            new CoderxException(
                                    ErrorCode.INVALID_INPUT,
                                    "“%s” does not exist in %s. Choose a language that has it."
                                            .formatted(
                                                    concept.orElseThrow().title(),
                                                    PlacementTexts.name(language))));
        }
        return begin(studentId, language, conceptId);
    }

    /**
     * Takes an answer in, once: the same item again gives what came of the first answer. Fails with
     * NOT_FOUND where the student has no such placement, and with INVALID_INPUT where the item is
     * not the open one, the choice is none of its choices, or the placement is over.
     */
    public Uni<PlacementView> answer(UUID studentId, UUID placementId, String itemId, int choice) {
        return unitOfWork.inTransaction(transaction ->
                store.locked(transaction, placementId)
                        .map(found -> own(found, studentId))
                        .chain(placement -> take(transaction, placement, itemId, choice)));
    }

    /** A placement, whoever's it is; fails with NOT_FOUND where there is none. */
    public Uni<Shown> find(UUID placementId) {
        return store.find(placementId)
                .map(found -> {
                    KeptPlacement placement = found.orElseThrow(Placements::unknown);
                    boolean late = !clock.instant().isBefore(placement.expiresAt());
                    return new Shown(
                            placement.studentId(),
                            view(late ? placement.goingOn(null) : placement));
                });
    }

    /** A placement and whose it is. */
    public record Shown(UUID studentId, PlacementView view) {}

    private Uni<PlacementView> begin(
            UUID studentId, Language language, @Nullable String conceptId) {
        return proficiencies
                .masteriesOf(studentId)
                .chain(prior ->
                        unitOfWork.inTransaction(transaction ->
                                store.oneAtATime(transaction, studentId)
                                        .chain(() -> store.open(transaction, studentId))
                                        .chain(open ->
                                                resume(transaction, open, language, conceptId))
                                        .chain(resumed ->
                                                resumed.map(Uni.createFrom()::item)
                                                        .orElseGet(() ->
                                                                startNew(
                                                                        transaction,
                                                                        new Wanted(
                                                                                studentId, language,
                                                                                conceptId),
                                                                        prior)))))
                .map(this::view);
    }

    /** Goes on with the same placement; another one that is open ends with what it has. */
    private Uni<Optional<KeptPlacement>> resume(
            Transaction transaction,
            Optional<KeptPlacement> open,
            Language language,
            @Nullable String conceptId) {
        if (open.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        KeptPlacement placement = open.orElseThrow();
        Instant now = clock.instant();
        boolean same =
                placement.language() == language
                        && Objects.equals(placement.conceptId(), conceptId)
                        && now.isBefore(placement.expiresAt())
                        && openItem(placement).isPresent();
        return same
                ? Uni.createFrom().item(open)
                : store.goOn(transaction, placement.goingOn(null), now)
                        .replaceWith(Optional.empty());
    }

    private Uni<KeptPlacement> startNew(
            Transaction transaction, Wanted wanted, Map<String, MasteryView> prior) {
        Instant now = clock.instant();
        return requirePause(transaction, wanted, now)
                .chain(() ->
                        store.answeredSince(
                                transaction,
                                wanted.studentId(),
                                wanted.language(),
                                now.minus(config.itemsAgainAfter())))
                .chain(avoid -> {
                    var blank =
                            new KeptPlacement(
                                    UUID.randomUUID(),
                                    wanted.studentId(),
                                    wanted.language(),
                                    wanted.conceptId(),
                                    PlacementStatus.OPEN,
                                    prior,
                                    avoid,
                                    null,
                                    now,
                                    now.plus(config.openFor()),
                                    List.of());
                    KeptPlacement placement =
                            blank.goingOn(engine.next(blank).map(QuizItem::id).orElse(null));
                    return store.add(transaction, placement).replaceWith(placement);
                });
    }

    private Uni<Void> requirePause(Transaction transaction, Wanted wanted, Instant now) {
        if (wanted.conceptId() == null) {
            return Uni.createFrom().voidItem();
        }
        return store.lastCheck(
                        transaction, wanted.studentId(), wanted.language(), wanted.conceptId())
                .invoke(last ->
                        last.map(at -> at.plus(config.checkAgainAfter()))
                                .filter(now::isBefore)
                                .ifPresent(again -> {
                                    throw new CoderxException(
                                            ErrorCode.RATE_LIMITED,
                                            "You tried this not long ago. Practise a little; in %s you can show it again."
                                                    .formatted(
                                                            PlacementTexts.span(
                                                                    Duration.between(now, again))));
                                }))
                .replaceWithVoid();
    }

    private Uni<PlacementView> take(
            Transaction transaction, KeptPlacement placement, String itemId, int choice) {
        if (placement.answers().stream().anyMatch(given -> given.itemId().equals(itemId))) {
            return Uni.createFrom().item(view(placement, itemId));
        }
        Instant now = clock.instant();
        QuizItem item = PlacementTexts.requireOpen(placement, openItem(placement), itemId, now);
        PlacementTexts.requireChoice(item, choice);
        KeptPlacement more =
                placement.with(
                        new GivenAnswer(
                                item.id(), item.conceptId(), choice, choice == item.answer(), now));
        KeptPlacement next = more.goingOn(engine.next(more).map(QuizItem::id).orElse(null));
        return store.addLastAnswer(transaction, next)
                .chain(() -> store.goOn(transaction, next, now))
                .chain(() ->
                        update.answered(
                                transaction,
                                next.studentId(),
                                next.language(),
                                next.id(),
                                engine.evidence(next),
                                now))
                .map(_ -> view(next));
    }

    private Optional<QuizItem> openItem(KeptPlacement placement) {
        return placement.nextItem() == null
                ? Optional.empty()
                : engine.bank().find(placement.nextItem(), placement.language());
    }

    private PlacementView view(KeptPlacement placement) {
        return view(
                placement,
                placement.answers().isEmpty() ? null : placement.answers().getLast().itemId());
    }

    private PlacementView view(KeptPlacement placement, @Nullable String answered) {
        return new PlacementViews(engine).view(placement, openItem(placement), answered);
    }

    private static KeptPlacement own(Optional<KeptPlacement> found, UUID studentId) {
        return found.filter(placement -> placement.studentId().equals(studentId))
                .orElseThrow(Placements::unknown);
    }

    /** What somebody is told who has no such placement, whether or not somebody else has it. */
    public static CoderxException unknown() {
        return new CoderxException(
                ErrorCode.NOT_FOUND,
                "There is no placement of this id for you. Start one, or use the id that starting gave you.");
    }

    private record Wanted(UUID studentId, Language language, @Nullable String conceptId) {}
}
