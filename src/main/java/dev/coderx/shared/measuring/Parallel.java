package dev.coderx.shared.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many items at once, as many as there are processors. */
public record Parallel(int workers) {

    /** As many as there are processors. */
    public static Parallel onAllProcessors() {
        return new Parallel(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Maps each item, and returns the results in the items' order.
     *
     * @param step hears how many are done
     */
    public <A, B> List<B> map(List<A> items, Function<A, B> work, Consumer<Integer> step) {
        AtomicInteger done = new AtomicInteger();
        List<B> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
            List<Future<B>> futures = new ArrayList<>();
            for (A item : items) {
                futures.add(
                        executor.submit(() -> {
                            B result = work.apply(item);
                            step.accept(done.incrementAndGet());
                            return result;
                        }));
            }
            for (Future<B> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof MeasuringException known
                    ? known
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MeasuringException("interrupted", interrupted);
        }
    }
}
