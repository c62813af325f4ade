package dev.coderx.launch.imports;

import dev.coderx.launch.LaunchException;
import dev.coderx.launch.client.Api;
import dev.coderx.launch.client.Patience;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads sources and hands their rows in, a few batches at a time. */
final class Importer {
    private static final int IN_FLIGHT = 4;

    private final Tally tally;
    private final Report report;
    private final @Nullable String defaultStudent;
    private final Handover handover;
    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Importer(
            Api api,
            Patience patience,
            Tally tally,
            Report report,
            @Nullable String defaultStudent) {
        this.tally = tally;
        this.report = report;
        this.defaultStudent = defaultStudent;
        this.handover = new Handover(api, patience, tally, report);
    }

    /**
     * Returns when every row of every source is dealt with.
     *
     * @throws LaunchException when the platform stays away or refuses the import
     */
    void run(List<RowSource> sources) {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (RowSource source : sources) {
                    Feed feed = new Feed(workers);
                    source.read(feed::take);
                    feed.flush();
                }
            } catch (RuntimeException stopped) {
                failure.compareAndSet(null, stopped);
                workers.shutdownNow();
            }
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Turns the items of one source into batches. */
    private final class Feed {
        private final ExecutorService workers;
        private final Submission.Naming naming = new Submission.Naming(defaultStudent);
        private final Batch.Filling filling = new Batch.Filling();

        Feed(ExecutorService workers) {
            this.workers = workers;
        }

        void take(Item item) {
            switch (item) {
                case Item.Row row -> {
                    tally.read();
                    add(naming.name(row));
                }
                case Item.BadRow(String file, long line, String reason) -> {
                    tally.read();
                    tally.rejected(reason);
                    report.bad(file, line, reason);
                }
                case Item.Unreadable(String file, long line, String reason) -> {
                    tally.unreadable();
                    report.bad(file, line, reason + "; what came before it was read");
                }
            }
        }

        private void add(Submission submission) {
            Item.Row row = submission.row();
            Optional<String> refusal = Encoder.refusal(submission);
            byte[] line =
                    refusal.isPresent() ? new byte[0] : Encoder.encode(filling.size(), submission);
            if (refusal.isPresent() || line.length > Encoder.MOST_BYTES) {
                String reason = refusal.orElse("too large to be sent");
                tally.rejected(reason);
                report.bad(row.file(), row.line(), reason);
                return;
            }
            if (submission.anonymous()) {
                tally.anonymous();
            }
            if (!filling.fits(line)) {
                flush();
                line = Encoder.encode(filling.size(), submission);
            }
            filling.add(submission, line);
        }

        /** Hands in what is gathered, once few enough batches are under way. */
        void flush() {
            if (filling.size() == 0) {
                return;
            }
            Batch batch = filling.take();
            places.acquireUninterruptibly();
            RuntimeException failed = failure.get();
            if (failed != null) {
                places.release();
                throw failed;
            }
            workers.execute(() -> {
                try {
                    handover.handIn(batch);
                } catch (RuntimeException stopped) {
                    failure.compareAndSet(null, stopped);
                } finally {
                    places.release();
                }
            });
        }
    }
}
