package dev.coderx.judging.internal.run.jvm;

import dev.coderx.judging.internal.run.Report.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles in this process, each source on a thread with a deep stack and a deadline. A compiler
 * cannot be stopped from outside; what {@link CompileLimits} lets through and yet takes too long is
 * left behind, and when some are, no more are taken on.
 */
final class StudentCompiler {
    private static final long STACK_BYTES = 16L << 20;
    private static final int LEFT_BEHIND = 3;

    private final JavaCompiler compiler;
    private final Duration deadline;
    private final Deque<StandardJavaFileManager> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger leftBehind = new AtomicInteger();

    /**
     * @throws IOException where this Java has no compiler
     */
    StudentCompiler(Duration deadline) throws IOException {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IOException("Java code needs a JDK to be compiled, not a JRE");
        }
        this.compiler = found;
        this.deadline = deadline;
    }

    /**
     * Compiles.
     *
     * @throws IOException where the compiler itself failed
     */
    Compiled compile(String source, @Nullable String driver) throws IOException {
        if (leftBehind.get() >= LEFT_BEHIND) {
            throw new IOException("the Java compiler is busy with sources that have no end");
        }
        var result = new CompletableFuture<Compiled>();
        var left = new AtomicInteger();
        var thread =
                new Thread(null, () -> compile(source, driver, result, left), "javac", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (left.compareAndSet(0, 1)) {
                leftBehind.incrementAndGet();
            }
            return tooComplex("it takes the compiler too long");
        } catch (ExecutionException e) {
            throw new IOException("the Java compiler failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while compiling", e);
        }
    }

    private void compile(
            String source,
            @Nullable String driver,
            CompletableFuture<Compiled> result,
            AtomicInteger left) {
        try {
            StandardJavaFileManager borrowed = idle.poll();
            StandardJavaFileManager jdk = borrowed == null ? fileManager() : borrowed;
            result.complete(new Compilation(compiler, jdk, source, driver).compile());
            idle.push(jdk);
        } catch (StackOverflowError | OutOfMemoryError e) {
            result.complete(tooComplex("it takes the compiler too much memory"));
        } catch (IOException | RuntimeException | Error e) {
            if (causedBy(e, StackOverflowError.class) || causedBy(e, OutOfMemoryError.class)) {
                result.complete(tooComplex("it takes the compiler too much memory"));
            } else {
                result.completeExceptionally(e);
            }
        } finally {
            if (!left.compareAndSet(0, 2)) {
                leftBehind.decrementAndGet();
            }
        }
    }

    private StandardJavaFileManager fileManager() throws IOException {
        StandardJavaFileManager jdk =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        jdk.setLocation(StandardLocation.CLASS_PATH, List.of());
        return jdk;
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Compiled tooComplex(String why) {
        return new Compiled.Rejected(new Failure("TooComplex", why, null, null));
    }
}
