package dev.coderx.submissions.internal.graphql;

import dev.coderx.shared.progress.ProgressEvent;
import dev.coderx.shared.progress.Stage;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A stage a submission has reached. */
@Name("ProgressEvent")
public record StageView(
        @Id @NonNull UUID submissionId,
        @NonNull Stage stage,
        @NonNull Instant at,
        boolean complete) {
    static StageView of(ProgressEvent event) {
        return new StageView(event.submissionId(), event.stage(), event.at(), event.complete());
    }
}
