package dev.coderx.launch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.identity.People;
import dev.coderx.launch.client.TokenSigner;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Students who hand in programs over GraphQL and follow them over WebSocket. */
final class Classroom implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MUTATION =
            "mutation($input: CodeInput!) { submitCode(input: $input) { submissionId } }";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI graphql;
    private final List<Seat> seats = new ArrayList<>();

    private record Seat(String token, ProgressSocket socket) {
        @Override
        public String toString() {
            return "Seat";
        }
    }

    /** Signs students in whose accounts exist already. */
    Classroom(URI platform, TokenSigner tokens, List<String> students) {
        this.graphql = URI.create(platform + "/graphql");
        for (String student : students) {
            UUID id = People.importedId(student);
            String token = tokens.sign(id, "student");
            seats.add(new Seat(token, ProgressSocket.open(http, platform, token)));
        }
    }

    /** Hands in a program without waiting, and follows it. */
    CompletableFuture<Void> submit(int number, Programs.Program program, Attempt attempt) {
        Seat seat = seats.get(number % seats.size());
        String body =
                ProgressSocket.write(
                        Map.of(
                                "query",
                                MUTATION,
                                "variables",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "code",
                                                program.code(),
                                                "language",
                                                program.language().name()))));
        HttpRequest request =
                HttpRequest.newBuilder(graphql)
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + seat.token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenAccept(answer -> follow(seat, answer, attempt))
                .exceptionally(failure -> {
                    attempt.fail();
                    return null;
                });
    }

    @Override
    public void close() {
        seats.forEach(seat -> seat.socket().close());
        http.shutdownNow();
        http.close();
    }

    private static void follow(Seat seat, HttpResponse<String> answer, Attempt attempt) {
        try {
            JsonNode id =
                    JSON.readTree(answer.body())
                            .path("data")
                            .path("submitCode")
                            .path("submissionId");
            if (id.isTextual()) {
                attempt.hear(Attempt.SUBMITTED);
                seat.socket().follow(id.asText(), attempt);
                return;
            }
        } catch (JsonProcessingException unreadable) {
            // Counted as failed below.
        }
        attempt.fail();
    }
}
