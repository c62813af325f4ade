package dev.coderx.submissions.internal.store;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import dev.coderx.shared.encryption.StudentCipher;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Students' code in MongoDB's {@code code_logs}: one encrypted document a submission. */
@ApplicationScoped
public class CodeStore {
    private final ReactiveMongoCollection<Document> documents;
    private final StudentCipher cipher;
    private final Clock clock;

    CodeStore(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            StudentCipher cipher,
            Clock clock) {
        this.documents = mongo.getDatabase(database).getCollection("code_logs");
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Encrypts and stores the code of a new submission. */
    public Uni<Void> store(UUID studentId, UUID submissionId, byte[] code) {
        return cipher.encrypt(studentId, submissionId, code)
                .chain(sealed ->
                        documents.insertOne(
                                new Document("_id", submissionId.toString())
                                        .append("studentId", studentId.toString())
                                        .append("code", new Binary(sealed))
                                        .append("storedAt", Date.from(clock.instant()))))
                .replaceWithVoid();
    }

    /** Returns the code of a submission, decrypted. */
    public Uni<String> load(UUID studentId, UUID submissionId) {
        return documents
                .find(eq("_id", submissionId.toString()))
                .collect()
                .first()
                .onItem()
                .ifNull()
                .failWith(() ->
                        new CoderxException(
                                ErrorCode.NOT_FOUND,
                                "The code of this submission is no longer here."))
                .chain(document ->
                        cipher.decrypt(
                                studentId,
                                submissionId,
                                document.get("code", Binary.class).getData()))
                .map(code -> new String(code, UTF_8));
    }

    /** Removes the code of a submission that was not committed. */
    public Uni<Void> remove(UUID submissionId) {
        return documents.deleteOne(eq("_id", submissionId.toString())).replaceWithVoid();
    }

    /**
     * Returns a page of the submissions whose code was stored within a span of time, in the order
     * of their ids as text.
     *
     * @param after the last id of the page before; empty for the first page
     */
    public Uni<List<UUID>> storedBetween(Instant from, Instant to, String after, int limit) {
        return documents
                .find(
                        Filters.and(
                                Filters.gte("storedAt", Date.from(from)),
                                Filters.lt("storedAt", Date.from(to)),
                                Filters.gt("_id", after)),
                        new FindOptions()
                                .projection(new Document("_id", 1))
                                .sort(new Document("_id", 1))
                                .limit(limit))
                .map(document -> UUID.fromString(document.getString("_id")))
                .collect()
                .asList();
    }

    /** Removes the code of several submissions. */
    public Uni<Long> removeAll(Collection<UUID> submissionIds) {
        return documents
                .deleteMany(Filters.in("_id", submissionIds.stream().map(UUID::toString).toList()))
                .map(result -> result.getDeletedCount());
    }
}
