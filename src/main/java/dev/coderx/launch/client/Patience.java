package dev.coderx.launch.client;

import dev.coderx.launch.LaunchException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Repeats requests that a platform cannot serve now, with growing pauses, so that a restart of it
 * or of a service under it is waited out. Only for requests that may be sent twice. Many threads
 * may share one: they announce a wait together.
 */
public final class Patience {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int FAULTS_BORNE = 4;
    private static final int HEALTHY_FAULTS_BORNE = 3;

    private final Duration limit;
    private final Consumer<String> say;
    private final AtomicLong saidAt = new AtomicLong(Long.MIN_VALUE);

    /**
     * Makes one.
     *
     * @param limit how long a request is repeated at most
     * @param say takes a line that says what is waited for
     */
    public Patience(Duration limit, Consumer<String> say) {
        this.limit = limit;
        this.say = say;
    }

    /**
     * Asks until there is an answer.
     *
     * @param healthy whether the platform works in general; when it does and fails over this very
     *     request again and again, the failure is returned as it is
     * @throws LaunchException when the limit is over
     */
    public Answer ask(Supplier<Answer> request, Supplier<Boolean> healthy) {
        long begun = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        int faults = 0;
        int healthyFaults = 0;
        while (true) {
            Answer answer = request.get();
            if (!(answer instanceof Answer.Later later)) {
                recovered();
                return answer;
            }
            faults = later.fault() ? faults + 1 : 0;
            // Just after a restart it may look healthy before it is: it has to do so repeatedly.
            healthyFaults = faults >= FAULTS_BORNE && healthy.get() ? healthyFaults + 1 : 0;
            if (healthyFaults >= HEALTHY_FAULTS_BORNE) {
                return later;
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.compareTo(limit) > 0) {
                throw new LaunchException(
                        later.why()
                                + "; gave up after "
                                + waited.toSeconds()
                                + " s. Run the same command again once coderX works: nothing is"
                                + " taken in twice");
            }
            announce(later.why());
            sleep(pause);
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    /** As above, for a request that fails only with the platform. */
    public Answer ask(Supplier<Answer> request) {
        return ask(request, () -> false);
    }

    private void announce(String why) {
        long now = System.nanoTime();
        long before = saidAt.get();
        boolean due = before == Long.MIN_VALUE || now - before > BETWEEN_LINES.toNanos();
        if (due && saidAt.compareAndSet(before, now)) {
            say.accept(why + "; waiting, up to " + limit.toMinutes() + " minutes");
        }
    }

    private void recovered() {
        if (saidAt.getAndSet(Long.MIN_VALUE) != Long.MIN_VALUE) {
            say.accept("coderX answers again; going on");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", interrupted);
        }
    }
}
