package dev.coderx.judging.internal.harness;

import dev.coderx.judging.internal.harness.Frames.Failure;
import dev.coderx.judging.internal.harness.Frames.Place;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads what to do from standard input, does it, and ends the process whatever still runs. */
public final class Main {
    /** Deep enough for recursion over some ten thousand items. */
    private static final long STACK_BYTES = 16L << 20;

    private final Map<String, ?> task;
    private final Map<String, byte[]> classes;
    private final Source source;
    private final Frames frames;
    private final Console console;
    private final Watch watch;

    /** Given up to say that the memory is full. */
    private final AtomicReference<byte @Nullable []> reserve =
            new AtomicReference<>(new byte[2 << 20]);

    private volatile long start;

    /** Classes that can serve all jobs; null where each job needs its own. */
    private volatile @Nullable List<Class<?>> loaded;

    private Main(Map<String, ?> task, Frames frames) {
        this.task = task;
        this.frames = frames;
        this.classes = classes(map(task.get("classes")));
        this.source = source(task);
        this.console = new Console(number(task, "outputBytes"), this::outputFull);
        this.watch = new Watch(number(task, "jobMillis"), source, this::stop);
    }

    /**
     * The harness.
     *
     * @throws IOException where its input cannot be read
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        var main = new Main(map(Json.read(input)), new Frames());
        Runtime.getRuntime().addShutdownHook(new Thread(main::exited));
        main.frames.plain("ready");
        main.work();
        main.frames.plain("done");
        Runtime.getRuntime().halt(0);
    }

    private void work() throws InterruptedException {
        List<?> jobs = (List<?>) Objects.requireNonNull(task.get("jobs"));
        console.begin("");
        if (!jobs.isEmpty() && broken(map(jobs.getFirst()))) {
            return;
        }
        for (int i = 0; i < jobs.size(); i++) {
            Map<String, ?> job = map(jobs.get(i));
            int number = i;
            console.begin(String.valueOf(job.get("input")));
            var group = new ThreadGroup("program");
            var thread = new Thread(group, () -> job(number, job, group), "main", STACK_BYTES);
            start = System.nanoTime();
            frames.started(i);
            thread.start();
            watch.over(thread);
        }
    }

    /** Looks for what is to be called before anything of the student's runs. */
    private boolean broken(Map<String, ?> job) {
        try {
            List<Class<?>> entries = entries();
            if (job.get("call") instanceof List<?> arguments) {
                Functions.candidates(entries, function(), arguments.size());
            } else {
                Functions.program(entries);
            }
            return false;
        } catch (Functions.Missing e) {
            frames.broken(new Failure(e.type(), message(e), null), "");
        } catch (LinkageError e) {
            frames.broken(new Failure(name(e), message(e), null), "");
        }
        return true;
    }

    private void job(int number, Map<String, ?> job, ThreadGroup group) {
        try {
            List<Class<?>> entries = entries();
            Functions.Call call =
                    job.get("call") instanceof List<?> arguments
                            ? Functions.function(entries, function(), arguments)
                            : Functions.program(entries);
            start = System.nanoTime();
            Object value = call.make();
            if (!job.containsKey("call")) {
                Watch.awaitOthers(group);
            }
            returned(number, value, call.arguments());
        } catch (Functions.Missing e) {
            raised(number, new Failure(e.type(), message(e), null));
        } catch (OutOfMemoryError e) {
            outOfMemory(number, e);
        } catch (Throwable e) {
            raised(number, failure(e));
        }
    }

    private String function() {
        return String.valueOf(task.get("function"));
    }

    /** A driver stands between the tests and the student's code, so only it is called. */
    private List<Class<?>> entries() {
        List<Class<?>> all = loaded == null ? new StudentClasses(classes).all() : loaded;
        if (StudentClasses.keepNothing(all)) {
            loaded = all;
        }
        String driver = String.valueOf(task.get("driver"));
        List<Class<?>> own = all.stream().filter(c -> c.getName().equals(driver)).toList();
        return own.isEmpty() ? all : own;
    }

    private void returned(
            int job, @Nullable Object value, List<? extends @Nullable Object> arguments) {
        long micros = micros();
        var line = new StringBuilder();
        Encoding.write(line, value);
        var after = new StringBuilder("[");
        for (Object argument : arguments) {
            Encoding.write(after.length() == 1 ? after : after.append(','), argument);
        }
        if (frames.end(job)) {
            frames.returned(
                    job, line.toString(), after.append(']').toString(), console.printed(), micros);
        }
    }

    private void raised(int job, Failure failure) {
        long micros = micros();
        if (frames.end(job)) {
            frames.raised(job, failure, console.printed(), micros);
        }
    }

    private Failure failure(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new Failure(name(cause), message(cause), source.line(cause.getStackTrace()));
    }

    private void outOfMemory(int job, OutOfMemoryError error) {
        reserve.set(null);
        if (message(error).startsWith("unable to create")) {
            raised(job, failure(error));
            return;
        }
        stop("MEMORY", new Place(source.line(error.getStackTrace()), null));
    }

    private void outputFull() {
        StackTraceElement[] stack = Thread.currentThread().getStackTrace();
        stop("OUTPUT", source.place(source.lines(stack), List.of()));
    }

    /** Ends the job in hand and the process with it; any thread may call it. */
    private void stop(String limit, Place place) {
        reserve.set(null);
        int job = frames.end();
        if (job >= 0) {
            boolean starved = limit.equals("TIME") && watch.isStarved();
            frames.stopped(job, limit, place, console.printed(), micros(), starved);
            frames.plain("done");
        }
        Runtime.getRuntime().halt(0);
    }

    /** The end of the process that the student's code asked for. */
    private void exited() {
        int job = frames.end();
        if (job >= 0) {
            frames.exited(job, console.printed());
            frames.plain("done");
        }
        Runtime.getRuntime().halt(0);
    }

    private long micros() {
        return (System.nanoTime() - start) / 1000;
    }

    private static String name(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        return name.isEmpty() ? thrown.getClass().getName() : name;
    }

    /** The message may be made by the student's own code. */
    private static String message(Throwable thrown) {
        try {
            return Objects.requireNonNullElse(thrown.getMessage(), "");
        } catch (RuntimeException | StackOverflowError e) {
            return "";
        }
    }

    private static Map<String, byte[]> classes(Map<String, ?> encoded) {
        var classes = new LinkedHashMap<String, byte[]>();
        encoded.forEach((name, bytes) ->
                classes.put(name, Base64.getDecoder().decode(String.valueOf(bytes))));
        return classes;
    }

    private static Source source(Map<String, ?> task) {
        var loops = new ArrayList<Source.Loop>();
        for (Object loop : (List<?>) Objects.requireNonNull(task.get("loops"))) {
            List<?> lines = (List<?>) loop;
            loops.add(
                    new Source.Loop(
                            ((BigInteger) lines.getFirst()).intValue(),
                            ((BigInteger) lines.getLast()).intValue()));
        }
        return new Source(String.valueOf(task.get("file")), loops);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(@Nullable Object json) {
        return (Map<String, ?>) Objects.requireNonNull(json);
    }

    private static int number(Map<String, ?> task, String name) {
        return ((BigInteger) Objects.requireNonNull(task.get(name))).intValue();
    }
}
