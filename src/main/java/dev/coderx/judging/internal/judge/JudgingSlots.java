package dev.coderx.judging.internal.judge;

import java.util.concurrent.Semaphore;

/** How many programs run at once; who comes later waits in order. */
public final class JudgingSlots {
    private final Semaphore free;

    /**
     * @param count at least 1
     */
    public JudgingSlots(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("judging needs at least one slot, not " + count);
        }
        free = new Semaphore(count, true);
    }

    /** As many as there are processors. */
    public static JudgingSlots usual() {
        return new JudgingSlots(Runtime.getRuntime().availableProcessors());
    }

    /** Waits for a slot. Close it to give it back. */
    Slot take() throws InterruptedException {
        free.acquire();
        return free::release;
    }

    /** A slot that is taken. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }
}
