package dev.coderx.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.launch.client.Answer;
import dev.coderx.launch.client.Api;
import dev.coderx.launch.client.Platform;
import dev.coderx.launch.client.PlatformOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the events that no consumer could handle, and sends them on their way again. */
@Command(
        name = "dead-letters",
        description = "See events that failed three times, and replay them once the cause is gone.",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What to do with them. */
    enum Action {
        LIST,
        REPLAY
    }

    @Parameters(paramLabel = "list|replay", description = "What to do with them.")
    private Action action = Action.LIST;

    @Mixin private PlatformOptions options = new PlatformOptions();

    @Override
    public Integer call() {
        try (Platform platform = options.running();
                Api api = Api.ofAdministrator(platform)) {
            switch (action) {
                case LIST -> list(read(api.get("/api/v1/dead-letters")));
                case REPLAY -> replayed(read(replay(api)));
            }
            return 0;
        }
    }

    private static Answer replay(Api api) {
        return api.post("/api/v1/dead-letters/replay", "application/json", new byte[0]);
    }

    private static void list(JsonNode letters) {
        if (letters.isEmpty()) {
            Console.say("no dead letters: no event failed");
            return;
        }
        for (JsonNode letter : letters) {
            Function<String, String> text = field -> letter.path(field).asText();
            Console.say(
                    "%s/%s/%s  %s  %s"
                            .formatted(
                                    text.apply("topic"),
                                    text.apply("partition"),
                                    text.apply("offset"),
                                    text.apply("type"),
                                    text.apply("eventId")));
            letter.path("about")
                    .properties()
                    .forEach(about ->
                            Console.say("  " + about.getKey() + ": " + about.getValue().asText()));
        }
        Console.say(letters.size() + " in all; ./coderx dead-letters replay sends them again");
    }

    private static void replayed(JsonNode answer) {
        Console.say(answer.path("replayed").asInt() + " events were sent on their way again");
    }

    private static JsonNode read(Answer answer) {
        return switch (answer) {
            case Answer.Done(String body) -> parse(body);
            case Answer.Later(String why, boolean fault) ->
                    throw new LaunchException(why + "; try again later");
            case Answer.Refused(int status, String code, String message) ->
                    throw new LaunchException(message + " (HTTP " + status + ")");
        };
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new LaunchException("coderX gave an answer that is not JSON", unreadable);
        }
    }
}
