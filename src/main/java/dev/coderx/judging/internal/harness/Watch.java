package dev.coderx.judging.internal.harness;

import dev.coderx.judging.internal.harness.Frames.Place;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends the process when a job takes too long, and says where it was. */
final class Watch {
    /** Often enough to see a loop around one that takes nearly all the time. */
    private static final long LOOK_MILLIS = 1;

    private static final double FULL = 0.93;

    private final long millis;
    private final Source source;
    private final Ending ending;

    /** What the process had run by the middle of the job's time; null where nobody looked. */
    private @Nullable Duration ran;

    /** What to do at the end. */
    interface Ending {
        void stop(String limit, Place place);
    }

    /**
     * @param millis how long one job may take
     */
    Watch(long millis, Source source, Ending ending) {
        this.millis = millis;
        this.source = source;
        this.ending = ending;
    }

    /** Watches a job's thread until it ends. */
    void over(Thread job) throws InterruptedException {
        long start = System.nanoTime();
        ran = null;
        var looks = new LinkedHashSet<List<Integer>>();
        while (job.isAlive()) {
            long left = millis - (System.nanoTime() - start) / 1_000_000;
            if (left <= 0) {
                List<Integer> now = source.lines(job.getStackTrace());
                ending.stop(memoryFull() ? "MEMORY" : "TIME", source.place(now, looks));
                return;
            }
            boolean late = left <= millis / 2;
            if (late) {
                if (looks.isEmpty()) {
                    ran = ran();
                }
                looks.add(source.lines(job.getStackTrace()));
            }
            job.join(Math.max(1, late ? Math.min(LOOK_MILLIS, left) : left - millis / 2));
        }
    }

    /**
     * Whether the process hardly ran in the second half of the job's time: it waited, or the
     * machine had too much else to do.
     */
    boolean isStarved() {
        Duration before = ran;
        return before == null || ran().minus(before).toMillis() < millis / 8;
    }

    /** The time that all threads of this process have run. */
    private static Duration ran() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Near the end of the memory, all the time goes into looking for more. */
    static boolean memoryFull() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() > FULL * runtime.maxMemory();
    }

    /** Waits for what a program started and means to last, as Java itself does. */
    static void awaitOthers(@Nullable ThreadGroup group) throws InterruptedException {
        if (group == null) {
            return;
        }
        var threads = new Thread[256];
        int count = group.enumerate(threads);
        for (int i = 0; i < count; i++) {
            Thread thread = threads[i];
            if (!thread.equals(Thread.currentThread()) && !thread.isDaemon()) {
                thread.join();
            }
        }
    }
}
