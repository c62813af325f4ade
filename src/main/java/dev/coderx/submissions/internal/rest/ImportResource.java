package dev.coderx.submissions.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coderx.identity.People;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.shared.errors.ErrorMapping;
import dev.coderx.shared.progress.Progress;
import dev.coderx.submissions.NewSubmission;
import dev.coderx.submissions.Receipt;
import dev.coderx.submissions.SubmissionIntake;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a batch of another system's submissions through the usual intake. Rows are judged one by
 * one: a bad one is answered with its error and the rest goes in.
 */
@Path("/api/v1/import")
@RolesAllowed("admin")
public class ImportResource {
    private static final int MOST_ROWS = 500;
    private static final int AT_ONCE = 8;

    private final People people;
    private final SubmissionIntake intake;
    private final Progress progress;
    private final ObjectMapper json;

    ImportResource(People people, SubmissionIntake intake, Progress progress, ObjectMapper json) {
        this.people = people;
        this.intake = intake;
        this.progress = progress;
        this.json = json;
    }

    /** Takes NDJSON rows, answers one NDJSON result a row, in their order. */
    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    public Uni<String> take(@Nullable String body) {
        List<Parsed> rows = parse(body == null ? "" : body);
        Set<String> students = new HashSet<>();
        rows.forEach(row -> {
            if (row instanceof Good good) {
                students.add(good.student());
            }
        });
        return people.ensureImported(students)
                .chain(ids -> inOrder(rows.stream().map(row -> result(row, ids)).toList()))
                .map(this::ndjson);
    }

    /** Says how many of some submissions are through the whole chain. */
    @POST
    @Path("completed")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Completed> completed(@Nullable List<UUID> submissionIds) {
        return progress.countCompleted(submissionIds == null ? List.of() : submissionIds)
                .map(Completed::new);
    }

    /** Some at once, the results in the order of the rows. */
    private static Uni<List<RowResult>> inOrder(List<Uni<RowResult>> results) {
        return results.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(results).usingConcurrencyOf(AT_ONCE).andFailFast();
    }

    private List<Parsed> parse(String body) {
        List<String> lines = body.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > MOST_ROWS) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "A batch may have %d rows; this one has %d. Send it in parts."
                            .formatted(MOST_ROWS, lines.size()));
        }
        List<Parsed> parsed = new ArrayList<>(lines.size());
        for (String line : lines) {
            parsed.add(parseRow(line));
        }
        return parsed;
    }

    private Parsed parseRow(String line) {
        ImportRow row;
        try {
            row = json.readValue(line, ImportRow.class);
        } catch (JsonProcessingException e) {
            return new Bad(
                    new RowResult(
                            -1,
                            null,
                            "REJECTED",
                            ErrorCode.INVALID_INPUT,
                            "The row is not the JSON expected."));
        }
        try {
            return new Good(row.row(), row.requiredStudent(), row.toSubmission());
        } catch (CoderxException e) {
            return new Bad(rejected(row.row(), e));
        }
    }

    private Uni<RowResult> result(Parsed parsed, Map<String, UUID> ids) {
        return switch (parsed) {
            case Bad bad -> Uni.createFrom().item(bad.result());
            case Good good ->
                    Uni.createFrom()
                            .deferred(() ->
                                    intake.receiveImported(
                                            java.util.Objects.requireNonNull(
                                                    ids.get(good.student())),
                                            good.submission()))
                            .map(receipt -> accepted(good.row(), receipt))
                            .onFailure(CoderxException.class)
                            .recoverWithItem(e -> rejected(good.row(), e));
        };
    }

    private String ndjson(List<RowResult> results) {
        StringBuilder text = new StringBuilder();
        for (RowResult result : results) {
            try {
                text.append(json.writeValueAsString(result)).append('\n');
            } catch (JsonProcessingException e) {
                Log.error("A result of an import cannot be written", e);
                throw new IllegalStateException("A result cannot be written", e);
            }
        }
        return text.toString();
    }

    private static RowResult accepted(long row, Receipt receipt) {
        return new RowResult(
                row,
                receipt.submissionId(),
                receipt.alreadyKnown() ? "ALREADY_KNOWN" : "ACCEPTED",
                null,
                null);
    }

    private static RowResult rejected(long row, Throwable failure) {
        return new RowResult(
                row,
                null,
                "REJECTED",
                ErrorMapping.codeOf(failure),
                ErrorMapping.messageOf(failure));
    }

    private sealed interface Parsed permits Good, Bad {}

    private record Good(long row, String student, NewSubmission submission) implements Parsed {}

    private record Bad(RowResult result) implements Parsed {}

    /** What became of a row: ACCEPTED, ALREADY_KNOWN or REJECTED with its error. */
    public record RowResult(
            long row,
            @Nullable UUID submissionId,
            String status,
            @Nullable ErrorCode code,
            @Nullable String message) {}

    public record Completed(long completed) {}
}
