package dev.coderx.launch.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.launch.LaunchException;
import dev.coderx.launch.client.Answer;
import dev.coderx.launch.client.Api;
import dev.coderx.launch.client.Patience;
import dev.coderx.launch.imports.Completion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Hands in many programs through the import, a few requests at a time, and waits for the chain. */
final class BulkLoad {
    private static final int ROWS_AT_ONCE = 25;
    private static final int REQUESTS_AT_ONCE = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;
    private final List<String> students;
    private final IntFunction<Map<String, String>> programs;
    private final Patience patience;
    private final Consumer<String> say;

    /** Hands in programs without a problem. */
    BulkLoad(Api api, List<String> students, Consumer<String> say) {
        this(api, students, BulkLoad::program, say);
    }

    /**
     * @param programs what a row of a number says of its program: language, code, and problem where
     *     it has one
     */
    BulkLoad(
            Api api,
            List<String> students,
            IntFunction<Map<String, String>> programs,
            Consumer<String> say) {
        this.api = api;
        this.students = students;
        this.programs = programs;
        this.patience = new Patience(Duration.ofMinutes(1), say);
        this.say = say;
    }

    /**
     * Hands in programs and waits until all are through.
     *
     * @return seconds from the first request to the end of the chain of the last
     */
    double run(int count, int firstNumber) {
        long begun = System.nanoTime();
        Map<UUID, Integer> taken = new HashMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(REQUESTS_AT_ONCE)) {
            List<Callable<List<UUID>>> requests =
                    IntStream.iterate(0, from -> from < count, from -> from + ROWS_AT_ONCE)
                            .<Callable<List<UUID>>>mapToObj(from ->
                                    () ->
                                            handIn(
                                                    firstNumber + from,
                                                    Math.min(ROWS_AT_ONCE, count - from)))
                            .toList();
            for (Future<List<UUID>> answer : workers.invokeAll(requests)) {
                answer.get().forEach(id -> taken.put(id, 1));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw new LaunchException("a request failed: " + failure.getCause(), failure);
        }
        if (taken.size() != count) {
            throw new LaunchException(
                    "only " + taken.size() + " of " + count + " programs were taken in");
        }
        long through =
                new Completion(api, patience, taken, Duration.ofMinutes(2)).await(now -> {}, say);
        if (through != count) {
            throw new LaunchException(
                    "only " + through + " of " + count + " programs came through the chain");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private List<UUID> handIn(int firstNumber, int count) {
        StringBuilder body = new StringBuilder();
        for (int number = firstNumber; number < firstNumber + count; number++) {
            Map<String, Object> row = new HashMap<>(programs.apply(number));
            row.put("row", number);
            row.put("student", students.get(number % students.size()));
            row.put("key", UUID.randomUUID().toString());
            body.append(ProgressSocket.write(row)).append('\n');
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        Answer answer =
                patience.ask(
                        () -> api.post("/api/v1/import", "application/x-ndjson", bytes),
                        api::ready);
        return switch (answer) {
            case Answer.Done(String text) -> text.lines().map(BulkLoad::id).toList();
            case Answer.Later(String why, boolean fault) -> throw new LaunchException(why);
            case Answer.Refused(int status, String code, String message) ->
                    throw new LaunchException(message);
        };
    }

    private static Map<String, String> program(int number) {
        Programs.Program program = Programs.of(number);
        return Map.of(
                "language",
                program.language().name().toLowerCase(Locale.ROOT),
                "code",
                program.code());
    }

    private static UUID id(String line) {
        try {
            return UUID.fromString(JSON.readTree(line).path("submissionId").asText());
        } catch (IOException | IllegalArgumentException refused) {
            throw new LaunchException("a program was refused: " + line, refused);
        }
    }
}
