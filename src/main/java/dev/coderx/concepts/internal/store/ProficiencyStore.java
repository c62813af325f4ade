package dev.coderx.concepts.internal.store;

import dev.coderx.concepts.EvidenceDay;
import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceKind;
import dev.coderx.concepts.EvidenceSource;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The tables {@code proficiency} and {@code proficiency_evidence}. */
@ApplicationScoped
public class ProficiencyStore {
    /**
     * One statement: the days grow by what was really added, so evidence that is there already
     * counts nothing. The days are locked in the order of their concepts.
     */
    private static final String ADD =
            """
            WITH added AS (
                INSERT INTO proficiency_evidence
                    (source_id, item, source, student_id, concept_id, kind, points, at)
                SELECT $1, item, $2, $3, concept_id, kind, points, $4
                FROM unnest($5::int[], $6::text[], $7::text[], $8::int[])
                    AS new (item, concept_id, kind, points)
                ON CONFLICT (source_id, item) DO NOTHING
                RETURNING concept_id, points)
            INSERT INTO proficiency AS p (student_id, concept_id, day, success_points,
                difficulty_points, evidence_count, last_practised)
            SELECT $3, concept_id, ($4::timestamptz AT TIME ZONE 'UTC')::date,
                sum(greatest(points, 0)), sum(greatest(-points, 0)), count(*), $4
            FROM added GROUP BY concept_id ORDER BY concept_id
            ON CONFLICT (student_id, concept_id, day) DO UPDATE SET
                success_points = p.success_points + EXCLUDED.success_points,
                difficulty_points = p.difficulty_points + EXCLUDED.difficulty_points,
                evidence_count = p.evidence_count + EXCLUDED.evidence_count,
                last_practised = GREATEST(p.last_practised, EXCLUDED.last_practised)
            RETURNING concept_id\
            """;

    private static final String READ =
            """
            SELECT concept_id, array_agg(success_points ORDER BY day) AS successes,
                array_agg(difficulty_points ORDER BY day) AS difficulties,
                array_agg(evidence_count ORDER BY day) AS counts,
                array_agg(last_practised ORDER BY day) AS last
            FROM proficiency WHERE student_id = $1 GROUP BY concept_id\
            """;
    private static final String READ_EVIDENCE =
            """
            SELECT concept_id, source, source_id, kind, points, at FROM (
                SELECT *, row_number() OVER (PARTITION BY concept_id
                    ORDER BY at DESC, source_id DESC, item DESC) AS n
                FROM proficiency_evidence WHERE student_id = $1 AND concept_id = ANY($2)) newest
            WHERE n <= $3 ORDER BY concept_id, n\
            """;

    private final UnitOfWork unitOfWork;

    ProficiencyStore(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /**
     * Adds evidence to the student's cells, each piece once.
     *
     * @return the ids of the concepts that moved, sorted; none where all of it was there already
     */
    public Uni<List<String>> add(Transaction transaction, EvidenceBatch batch) {
        List<EvidenceItem> items = batch.items();
        Tuple parameters =
                Tuple.tuple(
                        List.of(
                                batch.sourceId(),
                                batch.source().name(),
                                batch.studentId(),
                                batch.at().atOffset(ZoneOffset.UTC),
                                IntStream.range(0, items.size()).boxed().toArray(Integer[]::new),
                                items.stream().map(EvidenceItem::conceptId).toArray(String[]::new),
                                items.stream()
                                        .map(item -> item.kind().name())
                                        .toArray(String[]::new),
                                items.stream().map(EvidenceItem::points).toArray(Integer[]::new)));
        return transaction
                .query(ADD, parameters)
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString(0))
                                .sorted()
                                .toList());
    }

    /** Returns what is known of a student, by concept id. */
    public Uni<Map<String, Mastery>> of(UUID studentId) {
        return unitOfWork
                .read(READ, Tuple.of(studentId))
                .map(rows -> {
                    Map<String, Mastery> cells = new TreeMap<>();
                    rows.forEach(row -> cells.put(row.getString(0), mastery(row)));
                    return cells;
                });
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

    private static Mastery mastery(Row row) {
        Long[] successes = row.getArrayOfLongs("successes");
        Long[] difficulties = row.getArrayOfLongs("difficulties");
        Integer[] counts = row.getArrayOfIntegers("counts");
        OffsetDateTime[] last = row.getArrayOfOffsetDateTimes("last");
        List<EvidenceDay> days = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            days.add(
                    new EvidenceDay(
                            last[i].atZoneSameInstant(ZoneOffset.UTC).toLocalDate(),
                            successes[i],
                            difficulties[i],
                            counts[i],
                            last[i].toInstant()));
        }
        return new Mastery(days);
    }

    private static KeptEvidence kept(Row row) {
        return new KeptEvidence(
                new EvidenceItem(
                        row.getString("concept_id"),
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getInteger("points")),
                EvidenceSource.valueOf(row.getString("source")),
                row.getUUID("source_id"),
                row.getOffsetDateTime("at").toInstant());
    }

    /** A stored piece of evidence. */
    public record KeptEvidence(
            EvidenceItem item, EvidenceSource source, UUID sourceId, Instant at) {}
}
