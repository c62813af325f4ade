package dev.coderx.submissions.internal;

import dev.coderx.submissions.SubmissionsConfig;
import dev.coderx.submissions.internal.store.CodeStore;
import dev.coderx.submissions.internal.store.SubmissionStore;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Removes code that was stored although its submission was never committed: the process died, or
 * PostgreSQL did, between the two writes. It looks at the window of a day before the grace time.
 */
@ApplicationScoped
public class CodeSweeper {
    private static final int PAGE = 5_000;
    private static final Duration WINDOW = Duration.ofDays(1);

    private final CodeStore codeStore;
    private final SubmissionStore submissions;
    private final SubmissionsConfig config;
    private final Clock clock;

    CodeSweeper(
            CodeStore codeStore,
            SubmissionStore submissions,
            SubmissionsConfig config,
            Clock clock) {
        this.codeStore = codeStore;
        this.submissions = submissions;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweepRegularly() {
        Instant to = clock.instant().minus(config.sweeper().grace());
        return sweep(to.minus(WINDOW), to).replaceWithVoid();
    }

    /** Removes the code stored in a span of time that belongs to no submission; says how much. */
    public Uni<Long> sweep(Instant from, Instant to) {
        return sweep(from, to, PAGE);
    }

    /** The same, page by page: orphans may lie behind any number of submissions to be kept. */
    Uni<Long> sweep(Instant from, Instant to, int page) {
        return next(from, to, "", page, 0);
    }

    private Uni<Long> next(Instant from, Instant to, String after, int page, long removed) {
        return codeStore
                .storedBetween(from, to, after, page)
                .chain(stored ->
                        stored.isEmpty()
                                ? Uni.createFrom().item(removed)
                                : removeOrphans(stored)
                                        .chain(more ->
                                                next(
                                                        from,
                                                        to,
                                                        stored.getLast().toString(),
                                                        page,
                                                        removed + more)));
    }

    private Uni<Long> removeOrphans(List<UUID> stored) {
        return submissions
                .existing(stored)
                .chain(kept -> remove(stored.stream().filter(id -> !kept.contains(id)).toList()));
    }

    private Uni<Long> remove(List<UUID> orphans) {
        if (orphans.isEmpty()) {
            return Uni.createFrom().item(0L);
        }
        Log.infof("Removing the code of %d submissions never committed", orphans.size());
        return codeStore.removeAll(orphans);
    }
}
