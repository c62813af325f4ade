package dev.coderx.patterns.internal.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.Span;
import dev.coderx.patterns.StoredAnalysis;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Findings in MongoDB's {@code findings}: one document a submission, replaced by a repetition.
 * Edits and the reasons of suppressions are left out, as they hold the student's text; analysing
 * the code again gives them.
 */
@ApplicationScoped
public class FindingStore {
    private final ReactiveMongoCollection<Document> documents;
    private final Clock clock;

    FindingStore(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Clock clock) {
        this.documents = mongo.getDatabase(database).getCollection("findings");
        this.clock = clock;
    }

    /** Stores an analysis under its submission's id. */
    public Uni<Void> store(StoredAnalysis stored) {
        Analysis analysis = stored.analysis();
        String id = stored.submissionId().toString();
        Document document =
                new Document("_id", id)
                        .append("studentId", stored.studentId().toString())
                        .append("parses", analysis.parses())
                        .append(
                                "findings",
                                analysis.findings().stream().map(FindingStore::document).toList())
                        .append(
                                "suppressed",
                                analysis.suppressed().stream()
                                        .map(one -> document(one.finding()))
                                        .toList())
                        .append("conceptsPractised", List.copyOf(analysis.conceptsPractised()))
                        .append("analysedAt", Date.from(clock.instant()));
        return documents
                .replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true))
                .replaceWithVoid();
    }

    /** Returns the analysis of a submission; empty while there is none. */
    public Uni<Optional<StoredAnalysis>> find(UUID submissionId) {
        return documents
                .find(eq("_id", submissionId.toString()))
                .map(FindingStore::analysis)
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    private static Document document(Finding finding) {
        return new Document("patternId", finding.patternId())
                .append("severity", finding.severity())
                .append("confidence", finding.confidence())
                .append("span", numbers(finding.span()))
                .append("conceptIds", finding.conceptIds())
                .append(
                        "evidence",
                        finding.evidence().stream()
                                .map(one ->
                                        new Document("span", numbers(one.span()))
                                                .append("note", one.note()))
                                .toList());
    }

    private static List<Integer> numbers(Span span) {
        return List.of(span.startLine(), span.startColumn(), span.endLine(), span.endColumn());
    }

    private static Span span(Document document) {
        List<Integer> at = document.getList("span", Integer.class);
        return new Span(at.get(0), at.get(1), at.get(2), at.get(3));
    }

    private static StoredAnalysis analysis(Document document) {
        List<Finding> findings =
                document.getList("findings", Document.class).stream()
                        .map(FindingStore::finding)
                        .toList();
        return new StoredAnalysis(
                UUID.fromString(document.getString("_id")),
                UUID.fromString(document.getString("studentId")),
                new Analysis(
                        document.getBoolean("parses"),
                        findings,
                        document.getList("suppressed", Document.class, List.of()).stream()
                                .map(one -> new Analysis.Suppressed(finding(one), ""))
                                .toList(),
                        Set.copyOf(document.getList("conceptsPractised", String.class))));
    }

    private static Finding finding(Document document) {
        return new Finding(
                document.getString("patternId"),
                document.getDouble("severity"),
                document.getDouble("confidence"),
                span(document),
                document.getList("conceptIds", String.class),
                document.getList("evidence", Document.class, List.of()).stream()
                        .map(one -> new Finding.Evidence(span(one), one.getString("note")))
                        .toList(),
                null);
    }
}
