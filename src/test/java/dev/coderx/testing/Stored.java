package dev.coderx.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How much the platform holds of what a submission leaves behind at once.
 *
 * @param submissions rows of {@code submissions}
 * @param events rows of {@code outbox} that tell of a submission taken in
 * @param progress rows of {@code submission_progress} that say so
 * @param documents documents of {@code code_logs}
 */
public record Stored(long submissions, long events, long progress, long documents) {

    /** Counts now. */
    public static Stored now() {
        return new Stored(
                Postgres.number("SELECT count(*) FROM submissions"),
                Postgres.number(
                        "SELECT count(*) FROM outbox WHERE type ="
                                + " 'dev.coderx.submissions.received.v1'"),
                Postgres.number(
                        "SELECT count(*) FROM submission_progress WHERE stage = 'RECEIVED'"),
                countDocuments());
    }

    /** What there would be with so many submissions more. */
    public Stored plus(int more) {
        return new Stored(submissions + more, events + more, progress + more, documents + more);
    }

    private static long countDocuments() {
        var config = ConfigProvider.getConfig();
        try (MongoClient client =
                MongoClients.create(
                        config.getValue("quarkus.mongodb.connection-string", String.class))) {
            return client.getDatabase(config.getValue("quarkus.mongodb.database", String.class))
                    .getCollection("code_logs")
                    .countDocuments();
        }
    }
}
