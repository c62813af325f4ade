package dev.coderx.concepts.internal.store;

import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceKind;
import dev.coderx.concepts.Mastery;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables {@code proficiency} and {@code proficiency_evidence}. */
@ApplicationScoped
public class ProficiencyStore {
    private static final String ADD_EVIDENCE =
            """
            INSERT INTO proficiency_evidence (student_id, concept_id, submission_id, kind, points, at)
            VALUES ($1, $2, $3, $4, $5, $6)\
            """;
    private static final String ADD =
            """
            INSERT INTO proficiency AS p (student_id, concept_id, success_points,
                difficulty_points, evidence_count, last_practised)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (student_id, concept_id) DO UPDATE SET
                success_points = p.success_points + EXCLUDED.success_points,
                difficulty_points = p.difficulty_points + EXCLUDED.difficulty_points,
                evidence_count = p.evidence_count + EXCLUDED.evidence_count,
                last_practised = GREATEST(p.last_practised, EXCLUDED.last_practised)\
            """;
    private static final String READ =
            """
            SELECT concept_id, success_points, difficulty_points, evidence_count, last_practised
            FROM proficiency WHERE student_id = $1\
            """;
    private static final String READ_EVIDENCE =
            """
            SELECT concept_id, submission_id, kind, points, at FROM (
                SELECT *, row_number() OVER (PARTITION BY concept_id ORDER BY at DESC, id DESC) AS n
                FROM proficiency_evidence WHERE student_id = $1 AND concept_id = ANY($2)) newest
            WHERE n <= $3 ORDER BY concept_id, n\
            """;

    private final UnitOfWork unitOfWork;

    ProficiencyStore(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds a submission's evidence, given in {@link EvidenceItem#ORDER}, to the student's cells.
     */
    public Uni<Void> add(
            Transaction transaction,
            UUID studentId,
            UUID submissionId,
            List<EvidenceItem> evidence,
            Instant at) {
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        List<Tuple> items =
                evidence.stream()
                        .map(item ->
                                Tuple.of(
                                        studentId,
                                        item.conceptId(),
                                        submissionId,
                                        item.kind().name(),
                                        item.points(),
                                        when))
                        .toList();
        Map<String, List<EvidenceItem>> byConcept =
                evidence.stream()
                        .collect(
                                Collectors.groupingBy(
                                        EvidenceItem::conceptId,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Tuple> cells =
                byConcept.entrySet().stream()
                        .map(cell -> {
                            Mastery sum = Mastery.UNKNOWN;
                            for (EvidenceItem item : cell.getValue()) {
                                sum = sum.plus(item);
                            }
                            return Tuple.of(
                                    studentId,
                                    cell.getKey(),
                                    sum.successPoints(),
                                    sum.difficultyPoints(),
                                    cell.getValue().size(),
                                    when);
                        })
                        .toList();
        return transaction.batch(ADD_EVIDENCE, items).chain(() -> transaction.batch(ADD, cells));
    }

    /** Returns a student's cells. */
    public Uni<List<Cell>> of(UUID studentId) {
        return unitOfWork
                .read(READ, Tuple.of(studentId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ProficiencyStore::cell)
                                .toList());
    }

    /** Returns the newest evidence on each of some concepts, newest first. */
    public Uni<Map<String, List<KeptEvidence>>> evidence(
            UUID studentId, List<String> conceptIds, int mostPerConcept) {
        return unitOfWork
                .read(
                        READ_EVIDENCE,
                        Tuple.of(studentId, conceptIds.toArray(new String[0]), mostPerConcept))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ProficiencyStore::kept)
                                .collect(Collectors.groupingBy(kept -> kept.item().conceptId())));
    }

    private static Cell cell(Row row) {
        return new Cell(
                row.getString(0),
                new Mastery(row.getLong(1), row.getLong(2)),
                row.getInteger(3),
                row.getOffsetDateTime(4).toInstant());
    }

    private static KeptEvidence kept(Row row) {
        return new KeptEvidence(
                new EvidenceItem(
                        row.getString("concept_id"),
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getInteger("points")),
                row.getUUID("submission_id"),
                row.getOffsetDateTime("at").toInstant());
    }

    /** A stored cell of the matrix, before forgetting. */
    public record Cell(
            String conceptId, Mastery mastery, int evidenceCount, Instant lastPractised) {}

    /** A stored piece of evidence. */
    public record KeptEvidence(EvidenceItem item, UUID submissionId, Instant at) {}
}
