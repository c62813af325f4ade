package dev.coderx.concepts.internal.progress;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Proficiencies;
import dev.coderx.concepts.events.ProficiencyUpdated;
import dev.coderx.concepts.internal.progress.ProgressStore.Practice;
import dev.coderx.problems.Problems;
import dev.coderx.shared.Language;
import dev.coderx.shared.events.Event;
import dev.coderx.shared.events.EventConsumer;
import dev.coderx.shared.events.EventHandler;
import dev.coderx.shared.events.EventType;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.submissions.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps progress at a glance up to date with proficiency, and reads it. */
@ApplicationScoped
public class KeepProgress implements EventHandler<ProficiencyUpdated> {
    private final EventConsumer consumer;
    private final Proficiencies proficiencies;
    private final Problems problems;
    private final ProgressStore store;
    private final ProgressRules rules;

    KeepProgress(
            EventConsumer consumer,
            Proficiencies proficiencies,
            Problems problems,
            ProgressStore store,
            ConceptGraph graph) {
        this.consumer = consumer;
        this.proficiencies = proficiencies;
        this.problems = problems;
        this.store = store;
        this.rules = new ProgressRules(graph);
    }

    /** A student's progress; that of a beginner where nothing was done yet. */
    public Uni<LearningProgress> of(UUID studentId) {
        return store.find(studentId)
                .map(found -> found.orElseGet(() -> LearningProgress.none(studentId)));
    }

    /** Why somebody is at a level, in plain words. */
    public String levelReason(LearningProgress progress) {
        return rules.reason(progress);
    }

    @Incoming("concepts-progress")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafkaRecord) {
        return consumer.consume(kafkaRecord, this);
    }

    @Override
    public String consumer() {
        return "concepts-progress";
    }

    @Override
    public EventType<ProficiencyUpdated> type() {
        return ProficiencyUpdated.TYPE;
    }

    @Override
    public Uni<Effect> prepare(Event<ProficiencyUpdated> event) {
        ProficiencyUpdated updated = event.data();
        return Uni.combine()
                .all()
                .unis(proficiencies.masteriesOf(updated.studentId()), points(updated))
                .with((state, points) -> transaction -> keep(transaction, event, state, points));
    }

    private Uni<Void> keep(
            Transaction transaction,
            Event<ProficiencyUpdated> event,
            Map<String, MasteryView> state,
            OptionalInt points) {
        ProficiencyUpdated updated = event.data();
        UUID studentId = updated.studentId();
        String problemId = updated.problemId();
        return store.practised(transaction, studentId, updated.language(), event.time())
                .chain(() ->
                        problemId == null || points.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : store.solved(
                                        transaction,
                                        studentId,
                                        problemId,
                                        points.getAsInt(),
                                        event.time()))
                .chain(() -> store.languages(transaction, studentId))
                .chain(practice ->
                        store.save(
                                transaction,
                                progress(studentId, state, practice, event.time()),
                                practice));
    }

    private LearningProgress progress(
            UUID studentId, Map<String, MasteryView> state, List<Practice> practice, Instant at) {
        Language most = practice.getFirst().language();
        return new LearningProgress(
                studentId,
                rules.level(state, most),
                practice.stream().map(Practice::language).toList(),
                rules.completed(state),
                rules.next(state, most),
                0,
                at);
    }

    /** The points of a problem that was solved; empty where none was. */
    private Uni<OptionalInt> points(ProficiencyUpdated updated) {
        String problemId = updated.problemId();
        if (problemId == null || updated.outcome() != Outcome.CORRECT) {
            return Uni.createFrom().item(OptionalInt.empty());
        }
        return problems.find(updated.studentId(), problemId)
                .map(found ->
                        found.map(kit ->
                                        OptionalInt.of(
                                                ProgressRules.points(kit.problem().difficulty())))
                                .orElseGet(OptionalInt::empty));
    }
}
