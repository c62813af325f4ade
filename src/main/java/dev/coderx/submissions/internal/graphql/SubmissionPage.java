package dev.coderx.submissions.internal.graphql;

import dev.coderx.submissions.Submission;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of submissions, and where the next one starts. */
public record SubmissionPage(
        @NonNull List<@NonNull SubmissionView> items, @Nullable String nextCursor) {
    static SubmissionPage of(List<Submission> rows, int size) {
        List<Submission> page = rows.subList(0, Math.min(size, rows.size()));
        return new SubmissionPage(
                page.stream().map(SubmissionView::of).toList(),
                rows.size() > size ? PageCursor.encode(page.getLast()) : null);
    }
}
