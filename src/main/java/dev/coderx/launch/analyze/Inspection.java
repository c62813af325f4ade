package dev.coderx.launch.analyze;

import dev.coderx.launch.analyze.FileFinder.Source;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Examines many files on all processors and hands the reports on in the order of the files. */
final class Inspection {
    /** How many reports may wait for one before them. */
    private static final int AHEAD = 500;

    private final Examiner examiner;
    private final int processors;

    Inspection(Examiner examiner, int processors) {
        this.examiner = examiner;
        this.processors = processors;
    }

    void run(List<Source> sources, Consumer<FileReport> reports) {
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            var waiting = new ArrayDeque<Future<FileReport>>();
            try {
                for (Source source : sources) {
                    waiting.add(workers.submit(() -> examine(source)));
                    if (waiting.size() >= AHEAD) {
                        reports.accept(waiting.remove().get());
                    }
                }
                while (!waiting.isEmpty()) {
                    reports.accept(waiting.remove().get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                workers.shutdownNow();
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw new IllegalStateException("A worker failed", e.getCause());
            } finally {
                waiting.forEach(left -> left.cancel(true));
            }
        }
    }

    /** A fault of ours in one file must not keep the others from being reported. */
    private FileReport examine(Source source) {
        try {
            return examiner.examine(source);
        } catch (RuntimeException | StackOverflowError e) {
            return FileReport.failed(source.name(), "a fault of coderX: " + e);
        }
    }
}
