package dev.coderx.shared.events;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox as a test sees and fills it, by plain SQL. */
final class OutboxTable {
    private OutboxTable() {}

    /** What became of an entry. */
    record Entry(boolean published, int attempts, @Nullable String lastError) {}

    static Connection connect() throws SQLException {
        Map<String, String> addresses = ServicesUnderTest.addresses();
        return DriverManager.getConnection(
                Objects.requireNonNull(addresses.get("quarkus.datasource.jdbc.url")),
                addresses.get("quarkus.datasource.username"),
                addresses.get("quarkus.datasource.password"));
    }

    /** Adds an entry without waking the relay; {@code publishedAt} null for one that waits. */
    static UUID add(
            Connection sql,
            String topic,
            UUID student,
            String payload,
            @Nullable Instant publishedAt)
            throws SQLException {
        UUID event = UUID.randomUUID();
        try (PreparedStatement insert =
                sql.prepareStatement(
                        "INSERT INTO outbox (event_id, topic, student_id, type, payload,"
                                + " created_at, published_at)"
                                + " VALUES (?, ?, ?, 'dev.coderx.test.v1', ?, now(), ?)")) {
            insert.setObject(1, event);
            insert.setString(2, topic);
            insert.setObject(3, student);
            insert.setString(4, payload);
            insert.setObject(5, publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return event;
    }

    static @Nullable Entry find(UUID event) throws SQLException {
        try (Connection sql = connect();
                PreparedStatement query =
                        sql.prepareStatement(
                                "SELECT published_at IS NOT NULL, attempts, last_error FROM outbox"
                                        + " WHERE event_id = ?")) {
            query.setObject(1, event);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? new Entry(rows.getBoolean(1), rows.getInt(2), rows.getString(3))
                        : null;
            }
        }
    }

    static void change(String statement, Object... parameters) throws SQLException {
        try (Connection sql = connect();
                PreparedStatement update = sql.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.execute();
        }
    }

    static Map<String, Integer> countByTopic(UUID student) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection sql = connect();
                PreparedStatement query =
                        sql.prepareStatement(
                                "SELECT topic, count(*) FROM outbox WHERE student_id = ?"
                                        + " GROUP BY topic")) {
            query.setObject(1, student);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return counts;
    }
}
