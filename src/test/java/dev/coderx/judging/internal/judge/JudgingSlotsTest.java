package dev.coderx.judging.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JudgingSlotsTest {

    @Test
    void atMostThatManyAreTakenAtOnce() throws InterruptedException {
        JudgingSlots slots = new JudgingSlots(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Callable<Integer> work =
                () -> {
                    try (JudgingSlots.Slot _ = slots.take()) {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        Thread.sleep(2);
                        return now.decrementAndGet();
                    }
                };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Collections.nCopies(50, work));
        }

        assertThat(most).hasValue(3);
        assertThat(now).hasValue(0);
    }

    @Test
    void noneAtAllIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JudgingSlots(0));
    }
}
