package dev.coderx.submissions.internal.rest;

import dev.coderx.identity.Caller;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.submissions.NewSubmission;
import dev.coderx.submissions.SubmissionIntake;
import dev.coderx.submissions.internal.LanguageName;
import dev.coderx.submissions.internal.SubmissionLimit;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The first specification's REST way to submit code for review. */
@Path("/api/v1/review")
@Authenticated
public class ReviewResource {
    private final Caller caller;
    private final SubmissionLimit limit;
    private final SubmissionIntake intake;

    ReviewResource(Caller caller, SubmissionLimit limit, SubmissionIntake intake) {
        this.caller = caller;
        this.limit = limit;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    public Uni<ReviewReceipt> review(@Nullable ReviewRequest request) {
        UUID studentId = caller.id();
        if (request == null || request.code() == null) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "The body needs the fields \"code\" and \"language\".");
        }
        var submission =
                new NewSubmission(
                        request.code(),
                        LanguageName.parse(request.language()),
                        request.problemId(),
                        request.fileName(),
                        request.idempotencyKey(),
                        null,
                        null);
        return limit.count(studentId)
                .chain(() -> intake.receive(studentId, submission))
                .map(receipt ->
                        new ReviewReceipt(
                                receipt.submissionId(),
                                "RECEIVED",
                                receipt.receivedAt(),
                                receipt.alreadyKnown()));
    }

    public record ReviewRequest(
            @Nullable String code,
            @Nullable String language,
            @Nullable String problemId,
            @Nullable String fileName,
            @Nullable String idempotencyKey) {
        @Override
        public String toString() {
            return "ReviewRequest[" + language + "]";
        }
    }

    public record ReviewReceipt(
            UUID submissionId, String status, Instant receivedAt, boolean alreadyKnown) {}
}
