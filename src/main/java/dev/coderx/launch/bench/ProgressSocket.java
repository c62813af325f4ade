package dev.coderx.launch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One student's subscriptions, all on one WebSocket that speaks {@code graphql-transport-ws}. */
final class ProgressSocket implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String QUERY =
            "subscription($id: ID!) { submissionProgress(submissionId: $id) { stage } }";

    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<?> sends = CompletableFuture.completedFuture(null);
    private @Nullable WebSocket socket;

    /** Opens a socket and waits until the platform took the token. */
    static ProgressSocket open(HttpClient http, URI platform, String token) {
        ProgressSocket progress = new ProgressSocket();
        URI address = URI.create(platform.toString().replaceFirst("^http", "ws") + "/graphql");
        progress.socket =
                http.newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws")
                        .buildAsync(address, progress)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
        progress.send(
                Map.of(
                        "type",
                        "connection_init",
                        "payload",
                        Map.of("Authorization", "Bearer " + token)));
        progress.acknowledged.orTimeout(20, TimeUnit.SECONDS).join();
        return progress;
    }

    /** Follows a submission; its stages are told to the attempt as they arrive. */
    void follow(String submissionId, Attempt attempt) {
        attempts.put(submissionId, attempt);
        send(
                Map.of(
                        "id",
                        submissionId,
                        "type",
                        "subscribe",
                        "payload",
                        Map.of("query", QUERY, "variables", Map.of("id", submissionId))));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            String message = text.toString();
            text.setLength(0);
            take(message);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        acknowledged.completeExceptionally(failure);
        attempts.values().forEach(Attempt::fail);
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    private void take(String message) {
        JsonNode frame;
        try {
            frame = JSON.readTree(message);
        } catch (JsonProcessingException unreadable) {
            return;
        }
        String id = frame.path("id").asText();
        Attempt attempt = attempts.get(id);
        switch (frame.path("type").asText()) {
            case "connection_ack" -> acknowledged.complete(null);
            case "ping" -> send(Map.of("type", "pong"));
            case "next" -> {
                JsonNode progress = frame.path("payload").path("data").path("submissionProgress");
                if (attempt != null && progress.isObject()) {
                    attempt.hear(progress.path("stage").asText());
                }
            }
            case "error" -> {
                if (attempt != null) {
                    attempt.fail();
                }
            }
            case "complete" -> attempts.remove(id);
            default -> {
                // Nothing else of the protocol concerns a client.
            }
        }
    }

    /** One after the other: a WebSocket takes no text while the one before is being sent. */
    private synchronized void send(Map<String, ?> frame) {
        WebSocket open = socket;
        if (open == null) {
            return;
        }
        String message = write(frame);
        sends = sends.thenCompose(before -> open.sendText(message, true));
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of text cannot be written", impossible);
        }
    }
}
