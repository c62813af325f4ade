package dev.coderx.launch.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against a server of the test's own that behaves like the platform, and worse. */
class ImportCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir private Path folder = Path.of("");

    private final Map<String, UUID> taken = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private IntFunction<Integer> statusOf = request -> 200;
    private HttpServer server;

    ImportCommandTest() throws IOException {
        server = HttpServer.create();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/import", this::take);
        server.createContext("/api/v1/import/completed", this::completed);
        server.createContext("/q/health/ready", exchange -> answer(exchange, 200, "{}"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        int status = statusOf.apply(requests.incrementAndGet());
        if (status != 200) {
            answer(
                    exchange,
                    status,
                    "{\"code\":\"X\",\"detail\":\"told to answer " + status + "\"}");
            return;
        }
        StringBuilder results = new StringBuilder();
        for (String line : body.lines().toList()) {
            results.append(result(JSON.readTree(line))).append('\n');
        }
        answer(exchange, 200, results.toString());
    }

    private String result(JsonNode row) {
        if (row.path("outcome").asText().equals("fail")) {
            return "{\"row\":%d,\"status\":\"REJECTED\",\"code\":\"INVALID_INPUT\",\"message\":\"no\"}"
                    .formatted(row.path("row").asInt());
        }
        UUID id = UUID.randomUUID();
        UUID before = taken.putIfAbsent(row.path("key").asText(), id);
        return "{\"row\":%d,\"submissionId\":\"%s\",\"status\":\"%s\"}"
                .formatted(
                        row.path("row").asInt(),
                        before == null ? id : before,
                        before == null ? "ACCEPTED" : "ALREADY_KNOWN");
    }

    private void completed(HttpExchange exchange) throws IOException {
        JsonNode ids = JSON.readTree(exchange.getRequestBody().readAllBytes());
        answer(exchange, 200, "{\"completed\":" + ids.size() + "}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Path rows(int count, String more) throws IOException {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, count)
                .forEach(n ->
                        text.append(
                                "{\"student\":\"s%d\",\"language\":\"python\",\"code\":\"x=%d\"}\n"
                                        .formatted(n % 7, n)));
        Path file = folder.resolve("rows.jsonl");
        Files.writeString(file, text + more);
        return file;
    }

    private int run(Path file) {
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        file.toString(),
                        "--server",
                        "http://localhost:" + server.getAddress().getPort(),
                        "--token",
                        "t",
                        "--json",
                        folder.resolve("figures.json").toString());
    }

    private JsonNode figures() throws IOException {
        return JSON.readTree(Files.readAllBytes(folder.resolve("figures.json")));
    }

    @Test
    void handsInAllRowsAndReportsTheBadOnes() throws IOException {
        Path file = rows(250, "{oops\n{\"student\":\"a\",\"code\":\"x\",\"outcome\":\"fail\"}\n");

        assertThat(run(file)).isZero();

        assertThat(figures().properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "read", "accepted", "alreadyKnown", "rejected", "completed", "perSecond");
        assertThat(figures().path("read").asInt()).isEqualTo(252);
        assertThat(figures().path("accepted").asInt()).isEqualTo(250);
        assertThat(figures().path("rejected").asInt()).isEqualTo(2);
        assertThat(figures().path("completed").asInt()).isEqualTo(250);
        assertThat(err.toString()).contains("rows.jsonl:251: ", "rows.jsonl:252: no");
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        Path file = rows(120, "");
        run(file);

        assertThat(run(file)).isZero();

        assertThat(taken).hasSize(120);
        assertThat(figures().path("alreadyKnown").asInt()).isEqualTo(120);
        assertThat(figures().path("accepted").asInt()).isZero();
    }

    @Test
    void triesAgainWhenThePlatformFailsForAWhile() throws IOException {
        statusOf = request -> request < 4 ? 503 : 200;

        assertThat(run(rows(150, ""))).isZero();

        assertThat(taken).hasSize(150);
        assertThat(out.toString()).contains("waiting").contains("answers again");
    }

    @Test
    void saysClearlyThatATokenIsNotAccepted() throws IOException {
        statusOf = request -> 401;

        assertThat(run(rows(1, ""))).isEqualTo(1);

        assertThat(err.toString()).contains("does not accept the token");
    }

    @Test
    void findsTheRowThatMakesARequestImpossible() throws IOException {
        statusOf = request -> request == 1 ? 413 : 200;

        assertThat(run(rows(40, ""))).isZero();

        assertThat(taken).hasSize(40);
        assertThat(requests.get()).isEqualTo(3);
    }
}
