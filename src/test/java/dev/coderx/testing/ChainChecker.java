package dev.coderx.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Proves that nothing was lost and nothing counted twice: what PostgreSQL, MongoDB and Kafka hold
 * of some students has to agree. Looks at the stores with plain clients, through no code of the
 * application. Ask it once the chain is quiet.
 */
public final class ChainChecker {
    private static final Map<String, String> STAGE_TOPICS =
            Map.of(
                    "coderx.submissions", "RECEIVED",
                    "coderx.judgements", "JUDGED",
                    "coderx.patterns", "PATTERNS_DETECTED",
                    "coderx.proficiency", "PROFICIENCY_UPDATED",
                    "coderx.roadmaps", "ROADMAP_UPDATED",
                    "coderx.recommendations", "RECOMMENDATIONS_REFRESHED");

    /** Consumer → the topic it hears. */
    private static final Map<String, String> CONSUMERS =
            Map.of(
                    "judging", "coderx.submissions",
                    "patterns", "coderx.submissions",
                    "concepts-patterns", "coderx.patterns",
                    "concepts-judgements", "coderx.judgements",
                    "concepts-progress", "coderx.proficiency",
                    "roadmap", "coderx.proficiency",
                    "recommendations", "coderx.roadmaps");

    private final Map<String, String> addresses;

    /**
     * Makes a checker.
     *
     * @param addresses the application's configuration properties, as {@link EmbeddedServices}
     *     gives them
     */
    public ChainChecker(Map<String, String> addresses) {
        this.addresses = Map.copyOf(addresses);
    }

    /**
     * Checks a whole installation and prints what is wrong; the addresses are system properties.
     * Exit code 1 where something is.
     */
    public static void main(String[] arguments) throws SQLException {
        Map<String, String> addresses =
                System.getProperties().stringPropertyNames().stream()
                        .collect(Collectors.toMap(name -> name, System::getProperty));
        ChainChecker checker = new ChainChecker(addresses);
        List<String> violations = checker.violations(checker.students());
        violations.forEach(System.out::println);
        System.out.println(violations.size() + " violations");
        System.exit(violations.isEmpty() ? 0 : 1);
    }

    /** Returns all students who have submitted. */
    public Set<UUID> students() throws SQLException {
        try (Connection sql = connect();
                var statement = sql.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT DISTINCT student_id FROM submissions")) {
            Set<UUID> students = new HashSet<>();
            while (rows.next()) {
                students.add(rows.getObject(1, UUID.class));
            }
            return students;
        }
    }

    /** Returns what does not agree of these students; empty where all is well. */
    public List<String> violations(Collection<UUID> students) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection sql = connect();
                MongoClient mongo = MongoClients.create(address("mongodb.connection-string"))) {
            Postgres postgres = new Postgres(sql, students);
            long submissions = postgres.count("SELECT count(*) FROM submissions WHERE %s");
            checkStores(found, postgres, mongo, students, submissions);
            checkTopics(found, postgres, students, submissions);
            checkSums(found, postgres);
            checkFrequency(found, postgres, mongo, students);
        }
        return found;
    }

    private void checkStores(
            List<String> found,
            Postgres postgres,
            MongoClient mongo,
            Collection<UUID> students,
            long submissions)
            throws SQLException {
        Bson theirs = Filters.in("studentId", students.stream().map(UUID::toString).toList());
        expect(
                found,
                "documents in findings",
                submissions,
                collection(mongo, "findings").countDocuments(theirs));
        Set<String> kept = new HashSet<>();
        collection(mongo, "code_logs")
                .find(theirs)
                .forEach(document -> kept.add(document.getString("_id")));
        Set<String> known = postgres.texts("SELECT id::text FROM submissions WHERE %s");
        expect(
                found,
                "code without a submission",
                0,
                kept.stream().filter(id -> !known.contains(id)).count());
        expect(
                found,
                "submissions without code",
                0,
                known.stream().filter(id -> !kept.contains(id)).count());
        expect(
                found,
                "judgements",
                submissions,
                postgres.count("SELECT count(*) FROM judgements WHERE %s"));
        expect(
                found,
                "interactions",
                submissions,
                postgres.count("SELECT count(*) FROM interactions WHERE %s"));
        for (String stage : STAGE_TOPICS.values()) {
            expect(
                    found,
                    "submissions that reached " + stage,
                    submissions,
                    postgres.count(
                            "SELECT count(*) FROM submission_progress WHERE stage = '"
                                    + stage
                                    + "' AND %s"));
        }
        expect(
                found,
                "events waiting in the outbox",
                0,
                postgres.count("SELECT count(*) FROM outbox WHERE published_at IS NULL AND %s"));
    }

    private void checkTopics(
            List<String> found, Postgres postgres, Collection<UUID> students, long submissions)
            throws SQLException {
        Map<String, Topic> topics = read(students);
        for (String name : STAGE_TOPICS.keySet()) {
            Topic topic = topics.getOrDefault(name, new Topic());
            Set<String> left =
                    postgres.texts(
                            "SELECT event_id::text FROM outbox WHERE topic = '"
                                    + name
                                    + "' AND %s");
            expect(found, "events in " + name, submissions, topic.ids.size());
            if (!left.equals(topic.ids)) {
                found.add(
                        "outbox and Kafka differ in %s: %d events against %d"
                                .formatted(name, left.size(), topic.ids.size()));
            }
            expect(
                    found,
                    "dead letters of " + name,
                    0,
                    topics.getOrDefault(name + ".dlq", new Topic()).records);
        }
        CONSUMERS.forEach((consumer, topic) -> {
            try {
                Set<String> taken =
                        postgres.texts(
                                "SELECT event_id::text FROM inbox WHERE consumer = '"
                                        + consumer
                                        + "' AND event_id IN (SELECT event_id FROM outbox WHERE"
                                        + " %s)");
                Set<String> sent = topics.getOrDefault(topic, new Topic()).ids;
                if (!taken.equals(sent)) {
                    found.add(
                            "the inbox of %s has %d events, its topic has %d"
                                    .formatted(consumer, taken.size(), sent.size()));
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static void checkSums(List<String> found, Postgres postgres) throws SQLException {
        found.addAll(
                postgres.texts(
                        """
                        SELECT 'submission ' || source_id || ' counts ' || count(*)
                            || ' times for ' || concept_id || ' (' || kind || ')'
                        FROM proficiency_evidence WHERE source = 'SUBMISSION' AND %s
                        GROUP BY source_id, student_id, concept_id, kind HAVING count(*) > 1\
                        """));
        found.addAll(
                postgres.texts(
                        """
                        SELECT 'the proficiency of ' || student_id || ' in ' || concept_id
                            || ' is not the sum of its evidence'
                        FROM (SELECT student_id, concept_id, sum(success_points) AS success_points,
                                sum(difficulty_points) AS difficulty_points,
                                sum(evidence_count) AS evidence_count
                            FROM proficiency WHERE %s GROUP BY student_id, concept_id) p FULL JOIN (
                            SELECT student_id, concept_id, count(*) AS n,
                                sum(greatest(points, 0)) AS success,
                                sum(greatest(-points, 0)) AS difficulty
                            FROM proficiency_evidence WHERE %s GROUP BY student_id, concept_id) e
                        USING (student_id, concept_id)
                        WHERE (p.success_points, p.difficulty_points, p.evidence_count)
                            IS DISTINCT FROM (e.success, e.difficulty, e.n)\
                        """));
        found.addAll(
                postgres.texts(
                        """
                        SELECT 'the roadmap of ' || student_id || ' has version '
                            || coalesce(version, 0) || ' after ' || coalesce(n, 0)
                            || ' submissions'
                        FROM (SELECT * FROM roadmaps WHERE %s) r FULL JOIN (
                            SELECT student_id, count(*) AS n FROM submissions WHERE %s
                            GROUP BY student_id) s
                        USING (student_id) WHERE version IS DISTINCT FROM n\
                        """));
    }

    private void checkFrequency(
            List<String> found, Postgres postgres, MongoClient mongo, Collection<UUID> students)
            throws SQLException {
        Map<String, Integer> submissions = new TreeMap<>();
        Map<String, Integer> occurrences = new TreeMap<>();
        collection(mongo, "findings")
                .find(Filters.in("studentId", students.stream().map(UUID::toString).toList()))
                .forEach(document -> {
                    Set<String> once = new HashSet<>();
                    for (Document finding : document.getList("findings", Document.class)) {
                        String cell =
                                document.getString("studentId")
                                        + " "
                                        + finding.getString("patternId");
                        occurrences.merge(cell, 1, Integer::sum);
                        if (once.add(cell)) {
                            submissions.merge(cell, 1, Integer::sum);
                        }
                    }
                });
        expect(
                found,
                "pattern frequencies (submissions)",
                submissions,
                postgres.cells(
                        "SELECT student_id || ' ' || pattern_id, submissions FROM"
                                + " pattern_frequency WHERE %s"));
        expect(
                found,
                "pattern frequencies (occurrences)",
                occurrences,
                postgres.cells(
                        "SELECT student_id || ' ' || pattern_id, occurrences FROM"
                                + " pattern_frequency WHERE %s"));
    }

    /**
     * Returns what the students' submissions came to, by names of the caller's: two runs of the
     * same input have to give the same.
     *
     * @param names student → a name that is the same in both runs
     */
    public Map<String, String> fingerprint(Map<UUID, String> names) throws SQLException {
        Map<String, String> print = new TreeMap<>();
        try (Connection sql = connect()) {
            Postgres postgres = new Postgres(sql, names.keySet());
            postgres.rows(
                    "SELECT student_id, concept_id || ' ' || sum(success_points) || ' '"
                            + " || sum(difficulty_points) || ' ' || sum(evidence_count)"
                            + " FROM proficiency WHERE %s GROUP BY student_id, concept_id",
                    (student, text) -> note(print, names, student, "proficiency", text));
            postgres.rows(
                    "SELECT student_id, pattern_id || ' ' || occurrences || ' ' || submissions"
                            + " FROM pattern_frequency WHERE %s",
                    (student, text) -> note(print, names, student, "patterns", text));
            postgres.rows(
                    "SELECT student_id, version::text FROM roadmaps WHERE %s",
                    (student, text) -> note(print, names, student, "roadmap", text));
        }
        read(names.keySet())
                .forEach((topic, seen) -> print.put(topic, Integer.toString(seen.ids.size())));
        return print;
    }

    private static void note(
            Map<String, String> print,
            Map<UUID, String> names,
            UUID student,
            String what,
            String text) {
        String[] parts = text.split(" ", 2);
        print.put(
                Objects.requireNonNull(names.get(student)) + " " + what + " " + parts[0],
                parts.length == 1 ? "" : parts[1]);
    }

    /** Reads all that the topics and their dead letters hold of some students. */
    private Map<String, Topic> read(Collection<UUID> students) {
        Set<String> keys = students.stream().map(UUID::toString).collect(Collectors.toSet());
        Map<String, Topic> topics = new TreeMap<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    STAGE_TOPICS.keySet().stream()
                            .flatMap(topic -> List.of(topic, topic + ".dlq").stream())
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(one -> {
                            if (one.key() != null && keys.contains(one.key())) {
                                Topic topic =
                                        topics.computeIfAbsent(one.topic(), name -> new Topic());
                                topic.records++;
                                var id = one.headers().lastHeader("ce_id");
                                if (id != null && id.value() != null) {
                                    topic.ids.add(new String(id.value(), UTF_8));
                                }
                            }
                        });
            }
        }
        return topics;
    }

    private static void expect(List<String> found, String what, Object expected, Object actual) {
        if (expected instanceof Number a && actual instanceof Number b) {
            if (a.longValue() == b.longValue()) {
                return;
            }
        } else if (expected.equals(actual)) {
            return;
        }
        found.add("%s: %s expected, %s there".formatted(what, expected, actual));
    }

    private MongoCollection<Document> collection(MongoClient mongo, String name) {
        String database = addresses.getOrDefault("quarkus.mongodb.database", "coderx");
        return mongo.getDatabase(database).getCollection(name);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                address("datasource.jdbc.url"),
                address("datasource.username"),
                address("datasource.password"));
    }

    private String kafka() {
        return Objects.requireNonNull(addresses.get("kafka.bootstrap.servers"));
    }

    private String address(String name) {
        return Objects.requireNonNull(addresses.get("quarkus." + name), name);
    }

    /** What was read of one topic. */
    private static final class Topic {
        private final Set<String> ids = new HashSet<>();
        private int records;
    }

    /** Queries about some students; {@code %s} stands for that condition. */
    private record Postgres(Connection sql, Collection<UUID> students) {
        interface EachRow {
            void take(UUID student, String text);
        }

        long count(String query) throws SQLException {
            try (PreparedStatement statement = prepare(query);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }

        Set<String> texts(String query) throws SQLException {
            try (PreparedStatement statement = prepare(query);
                    ResultSet rows = statement.executeQuery()) {
                Set<String> texts = new HashSet<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }

        Map<String, Integer> cells(String query) throws SQLException {
            try (PreparedStatement statement = prepare(query);
                    ResultSet rows = statement.executeQuery()) {
                Map<String, Integer> cells = new HashMap<>();
                while (rows.next()) {
                    cells.put(rows.getString(1), rows.getInt(2));
                }
                return cells;
            }
        }

        void rows(String query, EachRow each) throws SQLException {
            try (PreparedStatement statement = prepare(query);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }

        private PreparedStatement prepare(String query) throws SQLException {
            PreparedStatement statement =
                    sql.prepareStatement(query.replace("%s", "student_id = ANY(?)"));
            var ids = sql.createArrayOf("uuid", students.toArray());
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setArray(i, ids);
            }
            return statement;
        }
    }
}
