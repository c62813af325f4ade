package dev.coderx.concepts.internal.progress;

import dev.coderx.shared.Language;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The tables {@code learning_progress}, {@code practised_languages}, {@code solved_problems}. */
@ApplicationScoped
class ProgressStore {
    private static final String PRACTISED =
            """
            INSERT INTO practised_languages AS p (student_id, language, times, last_at)
            VALUES ($1, $2, 1, $3)
            ON CONFLICT (student_id, language) DO UPDATE
                SET times = p.times + 1, last_at = GREATEST(p.last_at, EXCLUDED.last_at)\
            """;
    private static final String SOLVED =
            """
            INSERT INTO solved_problems (student_id, problem_id, points, at)
            VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING\
            """;
    private static final String LANGUAGES =
            """
            SELECT language, times FROM practised_languages
            WHERE student_id = $1 ORDER BY times DESC, last_at DESC, language\
            """;
    private static final String SAVE =
            """
            INSERT INTO learning_progress (user_id, skill_level, languages, completed_lessons,
                current_path, points, updated_at)
            VALUES ($1, $2, $3, $4, $5,
                (SELECT coalesce(sum(points), 0) FROM solved_problems WHERE student_id = $1), $6)
            ON CONFLICT (user_id) DO UPDATE SET
                skill_level = EXCLUDED.skill_level,
                languages = EXCLUDED.languages,
                completed_lessons = EXCLUDED.completed_lessons,
                current_path = EXCLUDED.current_path,
                points = EXCLUDED.points,
                updated_at = EXCLUDED.updated_at\
            """;
    private static final String READ =
            """
            SELECT skill_level, languages, completed_lessons, current_path, points, updated_at
            FROM learning_progress WHERE user_id = $1\
            """;

    private final UnitOfWork unitOfWork;

    ProgressStore(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    Uni<Void> practised(Transaction transaction, UUID studentId, Language language, Instant at) {
        return transaction
                .query(PRACTISED, Tuple.of(studentId, language.name(), at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Keeps that a problem was solved; the first time counts. */
    Uni<Void> solved(
            Transaction transaction, UUID studentId, String problemId, int points, Instant at) {
        return transaction
                .query(SOLVED, Tuple.of(studentId, problemId, points, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** How often each language was practised, the most practised first. */
    Uni<List<Practice>> languages(Transaction transaction, UUID studentId) {
        return transaction
                .query(LANGUAGES, Tuple.of(studentId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Practice(
                                                Language.valueOf(row.getString(0)),
                                                row.getInteger(1)))
                                .toList());
    }

    /** Keeps a student's progress; its points are counted from the problems solved. */
    Uni<Void> save(Transaction transaction, LearningProgress progress, List<Practice> practice) {
        JsonArray languages = new JsonArray();
        practice.forEach(one ->
                languages.add(
                        new JsonObject()
                                .put("language", one.language().name())
                                .put("times", one.times())));
        Instant at = progress.updatedAt();
        return transaction
                .query(
                        SAVE,
                        Tuple.tuple(
                                Arrays.asList(
                                        progress.userId(),
                                        progress.skillLevel(),
                                        languages,
                                        progress.completedLessons().toArray(new String[0]),
                                        String.join(",", progress.currentPath()),
                                        at == null ? null : at.atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    /** A student's progress, where there is any. */
    Uni<Optional<LearningProgress>> find(UUID userId) {
        return unitOfWork
                .read(READ, Tuple.of(userId))
                .map(rows ->
                        rows.rowCount() == 0
                                ? Optional.empty()
                                : Optional.of(progress(userId, rows.iterator().next())));
    }

    private static LearningProgress progress(UUID userId, Row row) {
        List<Language> languages = new ArrayList<>();
        JsonArray stored = row.getJsonArray("languages");
        for (int i = 0; stored != null && i < stored.size(); i++) {
            languages.add(Language.valueOf(stored.getJsonObject(i).getString("language")));
        }
        return new LearningProgress(
                userId,
                row.getString("skill_level"),
                languages,
                List.of(row.getArrayOfStrings("completed_lessons")),
                path(row.getString("current_path")),
                row.getInteger("points"),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static List<String> path(@Nullable String stored) {
        return stored == null || stored.isEmpty() ? List.of() : List.of(stored.split(",", -1));
    }

    /** How often a language was practised. */
    record Practice(Language language, int times) {}
}
