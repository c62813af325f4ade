package dev.coderx.roadmap.internal.messaging;

import dev.coderx.concepts.Proficiencies;
import dev.coderx.concepts.events.ProficiencyUpdated;
import dev.coderx.roadmap.RoadmapPlanner;
import dev.coderx.roadmap.RoadmapStep;
import dev.coderx.roadmap.events.RoadmapUpdated;
import dev.coderx.roadmap.internal.store.RoadmapStore;
import dev.coderx.shared.events.Event;
import dev.coderx.shared.events.EventConsumer;
import dev.coderx.shared.events.EventHandler;
import dev.coderx.shared.events.EventType;
import dev.coderx.shared.events.Outbox;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.progress.Progress;
import dev.coderx.shared.progress.Stage;
import dev.coderx.submissions.Submissions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Plans a student's roadmap again when the picture of the student has changed. */
@ApplicationScoped
class PlanAgain implements EventHandler<ProficiencyUpdated> {
    private final EventConsumer consumer;
    private final Proficiencies proficiencies;
    private final Submissions submissions;
    private final RoadmapPlanner planner;
    private final RoadmapStore store;
    private final Outbox outbox;
    private final Progress progress;

    PlanAgain(
            EventConsumer consumer,
            Proficiencies proficiencies,
            Submissions submissions,
            RoadmapPlanner planner,
            RoadmapStore store,
            Outbox outbox,
            Progress progress) {
        this.consumer = consumer;
        this.proficiencies = proficiencies;
        this.submissions = submissions;
        this.planner = planner;
        this.store = store;
        this.outbox = outbox;
        this.progress = progress;
    }

    @Incoming("roadmap-proficiency")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafkaRecord) {
        return consumer.consume(kafkaRecord, this);
    }

    @Override
    public String consumer() {
        return "roadmap";
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
                .unis(
                        proficiencies.masteriesOf(updated.studentId()),
                        submissions.languagesOf(updated.studentId()))
                .with(planner::plan)
                .map(steps -> transaction -> keep(transaction, updated, steps));
    }

    private Uni<Void> keep(
            Transaction transaction, ProficiencyUpdated updated, List<RoadmapStep> steps) {
        return store.save(transaction, updated.studentId(), steps)
                .chain(version ->
                        outbox.append(
                                transaction,
                                RoadmapUpdated.TYPE,
                                new RoadmapUpdated(
                                        updated.submissionId(),
                                        updated.studentId(),
                                        version,
                                        steps.stream().map(RoadmapStep::conceptId).toList(),
                                        updated.problemId(),
                                        updated.outcome(),
                                        updated.source())))
                .chain(() ->
                        updated.bySubmission()
                                ? progress.reached(
                                        transaction,
                                        updated.studentId(),
                                        updated.submissionId(),
                                        Stage.ROADMAP_UPDATED)
                                : Uni.createFrom().voidItem());
    }
}
