package dev.coderx.launch.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.launch.LaunchException;
import dev.coderx.launch.client.Answer;
import dev.coderx.launch.client.Api;
import dev.coderx.launch.client.LocalPlatform;
import dev.coderx.launch.client.PlatformOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Hands many submissions with tests to a platform at once, and asks it meanwhile for its health and
 * for a page's data. All of them have to come through.
 */
final class JudgingQueue {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STUDENTS = 50;
    private static final long BETWEEN_QUESTIONS_MILLIS = 50;
    private static final String PROBLEM = "savings-jar";
    private static final String PROGRAM =
            """
            def weeks(start, weekly, goal):
                count = 0
                while start < goal:
                    start += weekly
                    count += 1
                return count
            """;
    private static final byte[] QUESTION =
            "{\"query\":\"{ problems(first: 20) { id title difficulty } }\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private final int submissions;
    private final Consumer<String> say;
    private final List<Long> health = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> pages = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong mostMemory = new AtomicLong();

    JudgingQueue(int submissions, Consumer<String> say) {
        this.submissions = submissions;
        this.say = say;
    }

    /** Measures on a platform that is thrown away. */
    ObjectNode measure() throws IOException {
        Path directory = Files.createTempDirectory("coderx-bench");
        try (LocalPlatform platform =
                        PlatformOptions.localRunningOrStarted(directory, "bench", say);
                Api api = Api.ofAdministrator(platform)) {
            List<String> students =
                    IntStream.range(0, STUDENTS).mapToObj(n -> "bench student " + n).toList();
            BulkLoad load = new BulkLoad(api, students, JudgingQueue::row, say);
            say.accept("warming up");
            load.run(100, 1_000_000);
            say.accept(submissions + " submissions at once");
            AtomicBoolean over = new AtomicBoolean();
            Thread questions = Thread.ofPlatform().start(() -> ask(api, over));
            double seconds = load.run(submissions, 2_000_000);
            over.set(true);
            questions.join();
            if (unanswered.get() > 0) {
                throw new LaunchException(
                        unanswered + " questions had no answer while it was judging");
            }
            return figures(seconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", interrupted);
        } finally {
            ChainCommand.delete(directory);
        }
    }

    private static Map<String, String> row(int number) {
        return Map.of(
                "language", "python", "problem", PROBLEM, "code", PROGRAM + "# " + number + "\n");
    }

    private void ask(Api api, AtomicBoolean over) {
        while (!over.get()) {
            time(health, () -> api.get("/q/health"));
            time(pages, () -> api.post("/graphql", "application/json", QUESTION));
            mostMemory.accumulateAndGet(memory(api), Math::max);
            try {
                Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void time(List<Long> nanos, Supplier<Answer> question) {
        long begun = System.nanoTime();
        if (question.get() instanceof Answer.Done) {
            nanos.add(System.nanoTime() - begun);
        } else {
            unanswered.incrementAndGet();
        }
    }

    /** The heap in use, in bytes, from the platform's metrics. */
    private static long memory(Api api) {
        if (!(api.get("/q/metrics") instanceof Answer.Done(String text))) {
            return 0;
        }
        return text.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private ObjectNode figures(double seconds) {
        Percentiles healths = Percentiles.ofNanos(health);
        Percentiles answers = Percentiles.ofNanos(pages);
        say.accept(
                String.format(
                        Locale.ROOT,
                        "all %d judged and through the chain in %.1f s (%.1f a second); meanwhile"
                                + " health p99 %.0f ms (%d), a page's data p99 %.0f ms (%d), heap at"
                                + " most %d MB",
                        submissions,
                        seconds,
                        submissions / seconds,
                        healths.at(0.99),
                        healths.size(),
                        answers.at(0.99),
                        answers.size(),
                        mostMemory.get() >> 20));
        return JSON.createObjectNode()
                .put("submissions", submissions)
                .put("perSecond", submissions / seconds)
                .put("healthP99Ms", healths.at(0.99))
                .put("pageP99Ms", answers.at(0.99))
                .put("mostHeapBytes", mostMemory.get());
    }
}
