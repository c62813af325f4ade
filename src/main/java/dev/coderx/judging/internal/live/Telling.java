package dev.coderx.judging.internal.live;

import dev.coderx.judging.TestResult;
import dev.coderx.judging.internal.live.Snapshot.Ended;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells of each test of one submission as it ends. One message is on its way at a time, and the
 * next holds all that happened meanwhile: a slow Redis never holds up the judging.
 */
public final class Telling implements Consumer<TestResult> {
    private final Function<Snapshot, Uni<Void>> feed;
    private final UUID submissionId;
    private final int total;
    private final SortedMap<Integer, TestResult.Status> ended = new TreeMap<>();
    private boolean sending;
    private boolean changed;

    /**
     * @param feed sends a snapshot; never fails
     */
    Telling(Function<Snapshot, Uni<Void>> feed, UUID submissionId, int total) {
        this.feed = feed;
        this.submissionId = submissionId;
        this.total = total;
    }

    /** Tells that the tests begin. */
    void begin() {
        note();
    }

    @Override
    public void accept(TestResult result) {
        synchronized (this) {
            ended.put(result.number(), result.status());
        }
        note();
    }

    private void note() {
        synchronized (this) {
            changed = true;
            if (sending) {
                return;
            }
            sending = true;
        }
        send();
    }

    private void send() {
        Snapshot snapshot;
        synchronized (this) {
            if (!changed) {
                sending = false;
                return;
            }
            changed = false;
            List<Ended> soFar =
                    ended.entrySet().stream()
                            .map(each -> new Ended(each.getKey(), each.getValue()))
                            .toList();
            snapshot = new Snapshot(submissionId, total, soFar, false);
        }
        feed.apply(snapshot).subscribe().with(done -> send());
    }
}
