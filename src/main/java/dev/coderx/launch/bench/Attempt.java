package dev.coderx.launch.bench;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** One submission of a benchmark: when it was due, and when each stage was heard of. */
final class Attempt {
    static final String GOAL = "ROADMAP_UPDATED";
    static final String LAST = "RECOMMENDATIONS_REFRESHED";
    static final String SUBMITTED = "SUBMITTED";

    private final long dueAt;
    private final CountDownLatch open;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Map<String, Long> heard = new ConcurrentHashMap<>();

    /**
     * Makes one.
     *
     * @param dueAt nanoseconds of {@link System#nanoTime}
     * @param open counted down when the last stage is reached or never will be
     */
    Attempt(long dueAt, CountDownLatch open) {
        this.dueAt = dueAt;
        this.open = open;
    }

    void hear(String stage) {
        Long before = heard.putIfAbsent(stage, System.nanoTime() - dueAt);
        if (before == null && stage.equals(LAST)) {
            end();
        }
    }

    void fail() {
        end();
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            open.countDown();
        }
    }

    /** Nanoseconds from when it was due. */
    Optional<Long> nanosTo(String stage) {
        return Optional.ofNullable(heard.get(stage));
    }
}
