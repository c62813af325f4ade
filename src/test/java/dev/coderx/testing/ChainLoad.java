package dev.coderx.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Submissions of programs of our own, sent as a client would that expects outages: through the
 * import, again and again with the same keys until all are answered. The same rows come of the same
 * number under every name of a run.
 */
public final class ChainLoad {
    private static final int STUDENTS = 8;
    private static final int BATCH = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> GROUPS =
            List.of(
                    "coderx-judging",
                    "coderx-patterns",
                    "coderx-concepts-patterns",
                    "coderx-concepts-judgements",
                    "coderx-concepts-progress",
                    "coderx-roadmap",
                    "coderx-recommendations");
    private static final List<String> PYTHON =
            List.of(
                    """
                    def total(values):
                        result = 0
                        for v in values:
                            result += v
                        return result
                    """,
                    """
                    def has(items, x):
                        for i in range(len(items)):
                            if items[i] == x:
                                return True
                            else:
                                return False
                    """,
                    """
                    def add(item, items=[]):
                        items.append(item)
                        return items
                    """,
                    """
                    def check(flag):
                        if flag == True:
                            return 1
                        return 0
                    """,
                    """
                    def broken(x:
                        retrun x +
                    """,
                    """
                    def read(path):
                        try:
                            return open(path).read()
                        except:
                            pass
                    """);
    private static final String JAVA =
            "class A { boolean same(String a, String b) { return a == b; } }";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final Map<String, String> properties;
    private final String run;
    private final int size;
    private final Supplier<String> token;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger answered = new AtomicInteger();

    /**
     * Makes the load of a run.
     *
     * @param base the application's address, such as {@code http://localhost:8081}
     * @param properties the services' addresses
     * @param run the run's name, part of every student's
     * @param size how many submissions
     * @param token makes an administrator's token, see {@link #administrator}
     */
    public ChainLoad(
            String base,
            Map<String, String> properties,
            String run,
            int size,
            Supplier<String> token) {
        this.base = base;
        this.properties = Map.copyOf(properties);
        this.run = run;
        this.size = size;
        this.token = token;
    }

    /** Student → the student's name without the run's. */
    public Map<UUID, String> students() {
        Map<UUID, String> students = new LinkedHashMap<>();
        for (int i = 0; i < STUDENTS; i++) {
            students.put(idOf(run + "-" + i), "student " + i);
        }
        return students;
    }

    /** How many submissions were answered so far. */
    public int answered() {
        return answered.get();
    }

    /** Sends everything, repeating what got no answer, and returns the submissions' ids. */
    public Set<UUID> send() {
        Set<UUID> ids = new HashSet<>();
        for (int from = 0; from < size; from += BATCH) {
            StringBuilder rows = new StringBuilder();
            int to = Math.min(size, from + BATCH);
            for (int i = from; i < to; i++) {
                rows.append(row(i)).append('\n');
            }
            List<UUID> taken = untilTaken(rows.toString());
            ids.addAll(taken);
            answered.addAndGet(taken.size());
        }
        if (ids.size() != size) {
            throw new IllegalStateException(
                    "%d submissions have %d ids".formatted(size, ids.size()));
        }
        return ids;
    }

    /** Waits until every submission is through, and no consumer or outbox has anything left. */
    public void awaitQuiet() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            try {
                last = unrest();
                if (last.isEmpty()) {
                    return;
                }
            } catch (SQLException | ExecutionException e) {
                last = e.toString();
            }
            pause(300);
        }
        throw new IllegalStateException("The chain is not quiet: " + last);
    }

    private String unrest() throws SQLException, ExecutionException {
        try (var sql =
                        DriverManager.getConnection(
                                property("quarkus.datasource.jdbc.url"),
                                property("quarkus.datasource.username"),
                                property("quarkus.datasource.password"));
                var statement =
                        sql.prepareStatement(
                                """
                                SELECT (SELECT count(*) FROM outbox WHERE published_at IS NULL),
                                    (SELECT count(*) FROM submission_progress WHERE
                                        stage = 'RECOMMENDATIONS_REFRESHED'
                                        AND student_id = ANY(?))\
                                """)) {
            statement.setArray(1, sql.createArrayOf("uuid", students().keySet().toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                long waiting = rows.getLong(1);
                long complete = rows.getLong(2);
                if (waiting > 0 || complete < size) {
                    return "%d in the outbox, %d of %d complete; stages of the others: %s; not taken: %s"
                            .formatted(waiting, complete, size, incomplete(sql), lag());
                }
            }
        }
        Map<String, Long> lag = lag();
        return lag.isEmpty() ? "" : "events not taken: " + lag;
    }

    /** Submission → the stages it has reached, of those that are not complete. */
    private Map<String, String> incomplete(Connection sql) throws SQLException {
        Map<String, String> stages = new LinkedHashMap<>();
        try (var statement =
                sql.prepareStatement(
                        """
                        SELECT submission_id, string_agg(stage, ' ' ORDER BY at)
                        FROM submission_progress WHERE student_id = ANY(?)
                        GROUP BY submission_id
                        HAVING NOT bool_or(stage = 'RECOMMENDATIONS_REFRESHED') LIMIT 5\
                        """)) {
            statement.setArray(1, sql.createArrayOf("uuid", students().keySet().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stages.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return stages;
    }

    /** Consumer group and partition → how many events it has not taken; none of those at zero. */
    public Map<String, Long> lag() throws ExecutionException {
        Map<String, Long> lag = new TreeMap<>();
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", property("kafka.bootstrap.servers")))) {
            for (String group : GROUPS) {
                Map<TopicPartition, OffsetSpec> latest = new LinkedHashMap<>();
                var committed =
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
                committed.keySet().forEach(p -> latest.put(p, OffsetSpec.latest()));
                var ends = admin.listOffsets(latest).all().get();
                for (var end : ends.entrySet()) {
                    var taken = committed.get(end.getKey());
                    long behind = end.getValue().offset() - (taken == null ? 0 : taken.offset());
                    if (behind != 0) {
                        lag.put(group + " " + end.getKey(), behind);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return lag;
    }

    private List<UUID> untilTaken(String rows) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> response = http.send(request(rows), ofText());
                if (response.statusCode() == 200) {
                    return ids(response.body());
                }
                last = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            pause(250);
        }
        throw new IllegalStateException("No answer to an import: " + last);
    }

    private static HttpResponse.BodyHandler<String> ofText() {
        return HttpResponse.BodyHandlers.ofString(UTF_8);
    }

    private static List<UUID> ids(String ndjson) throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (String line : ndjson.lines().toList()) {
            JsonNode result = JSON.readTree(line);
            if (!result.hasNonNull("submissionId")) {
                throw new IllegalStateException("A row was refused: " + line);
            }
            ids.add(UUID.fromString(result.get("submissionId").asText()));
        }
        return ids;
    }

    private HttpRequest request(String rows) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1/import"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + token.get())
                .POST(HttpRequest.BodyPublishers.ofString(rows))
                .build();
    }

    /** What a token of an administrator says; to be signed as the application expects it. */
    public static JwtClaimsBuilder administrator() {
        String id = new UUID(0, 1).toString();
        return Jwt.issuer("https://coderx.dev")
                .subject(id)
                .upn(id)
                .groups("admin")
                .expiresIn(Duration.ofMinutes(20));
    }

    private String row(int i) {
        var row =
                JSON.createObjectNode()
                        .put("row", i)
                        .put("student", run + "-" + i % STUDENTS)
                        .put("problem", "exercise-" + i % 5)
                        .put("key", run + ":" + i);
        if (i % 7 == 0) {
            row.put("language", "java").put("code", JAVA + "\n// " + i);
        } else {
            row.put("language", "python").put("code", PYTHON.get(i % PYTHON.size()) + "# " + i);
        }
        switch (i % 3) {
            case 0 -> row.put("outcome", "correct");
            case 1 -> row.put("outcome", "wrong");
            // Nobody says: its tests are run.
            default -> row.putNull("outcome").put("problem", "savings-jar");
        }
        return row.toString();
    }

    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(("coderx-import:" + name).getBytes(UTF_8));
    }

    private String property(String name) {
        return Objects.requireNonNull(properties.get(name), name);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
