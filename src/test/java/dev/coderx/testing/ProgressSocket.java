package dev.coderx.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A subscriber to {@code submissionProgress} over a WebSocket, as the web page is one. */
public final class ProgressSocket implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final String CLOSED = "{\"type\":\"closed\"}";
    private static final String QUERY =
            "subscription($id: ID!) { submissionProgress(submissionId: $id)"
                    + " { submissionId stage at complete } }";

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private ProgressSocket(int port) {
        socket =
                client.newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws")
                        .connectTimeout(Duration.ofSeconds(10))
                        .buildAsync(
                                URI.create("ws://localhost:%d/graphql".formatted(port)),
                                new Listener())
                        .join();
    }

    /** Connects and gives the token in the first message's payload; without one where null. */
    public static ProgressSocket connect(int port, @Nullable String token) {
        ProgressSocket socket = new ProgressSocket(port);
        Map<String, Object> payload =
                token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
        socket.send(Map.of("type", "connection_init", "payload", payload));
        return socket;
    }

    /** Asks for the stages of a submission; the answers have the id {@code 1}. */
    public void follow(UUID submissionId) {
        send(
                Map.of(
                        "id",
                        "1",
                        "type",
                        "subscribe",
                        "payload",
                        Map.of("query", QUERY, "variables", Map.of("id", submissionId))));
    }

    /** Sends any subscription; the answers have the id {@code 1}. */
    public void subscribe(String query) {
        send(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", query)));
    }

    /** Returns the next message that is no ping; its type is {@code closed} after the end. */
    public JsonNode next() {
        try {
            long end = System.nanoTime() + WAIT.toNanos();
            while (true) {
                // Pings come for ever: the wait is for something else.
                String text = messages.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (text == null) {
                    throw new AssertionError("no message came");
                }
                JsonNode message = JSON.readTree(text);
                String type = message.path("type").asText();
                if (!type.equals("ping") && !type.equals("pong")) {
                    return message;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Returns the next stage, or fails with the message that came instead. */
    public String nextStage() {
        JsonNode message = next();
        JsonNode stage = message.at("/payload/data/submissionProgress/stage");
        if (!stage.isTextual()) {
            throw new AssertionError("no stage: " + message);
        }
        return stage.asText();
    }

    /** Returns what a subscription says until the server ends it: the values of its one field. */
    public List<JsonNode> valuesUntilTheEnd() {
        List<JsonNode> values = new ArrayList<>();
        while (true) {
            JsonNode message = next();
            if (message.path("type").asText().equals("complete")) {
                return values;
            }
            JsonNode data = message.at("/payload/data");
            if (!data.isObject()) {
                throw new AssertionError("no value: " + message);
            }
            values.add(data.elements().next());
        }
    }

    /** Returns the stages until the server says that it was the last. */
    public List<String> stagesUntilTheEnd() {
        List<String> stages = new ArrayList<>();
        while (true) {
            JsonNode message = next();
            if (message.path("type").asText().equals("complete")) {
                return stages;
            }
            JsonNode stage = message.at("/payload/data/submissionProgress/stage");
            if (!stage.isTextual()) {
                throw new AssertionError("no stage: " + message);
            }
            stages.add(stage.asText());
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    private void send(Map<String, Object> message) {
        try {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket webSocket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(
                WebSocket webSocket, int statusCode, String reason) {
            messages.add(CLOSED);
            return null;
        }
    }
}
