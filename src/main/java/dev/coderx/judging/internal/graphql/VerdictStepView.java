package dev.coderx.judging.internal.graphql;

import dev.coderx.judging.TestResult;
import dev.coderx.judging.internal.live.VerdictStep;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A step on the way to a verdict. */
@Name("VerdictStep")
public record VerdictStepView(
        @Id @NonNull UUID submissionId,
        @Description("How many tests there are.") int total,
        @Description("The test that ended; null for the start and for the verdict.")
                @Nullable Integer number,
        @Description("How that test ended.") TestResult.@Nullable Status status,
        @Description("With the last step only.") @Nullable VerdictView verdict,
        boolean complete) {
    static VerdictStepView of(VerdictStep step) {
        return new VerdictStepView(
                step.submissionId(),
                step.total(),
                step.number(),
                step.status(),
                step.judgement() == null ? null : VerdictView.of(step.judgement()),
                step.complete());
    }
}
