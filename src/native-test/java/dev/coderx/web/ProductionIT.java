package dev.coderx.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.EmbeddedServices;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged platform refuses in production. */
class ProductionIT {
    private static final String MASTER_KEY = "coderx.shared.encryption.master-key";
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @TempDir Path folder;

    @Test
    void itDoesNotStartWithTheDemoSignIn() throws Exception {
        Map<String, String> settings = settings();
        settings.put("coderx.identity.demo", "true");

        assertThat(refusal(settings)).contains("coderx.identity.demo");
    }

    @Test
    void itDoesNotStartWithoutAMasterKey() throws Exception {
        Map<String, String> settings = settings();
        settings.remove(MASTER_KEY);

        assertThat(refusal(settings)).contains(MASTER_KEY);
    }

    @Test
    void itDoesNotStartWithAMasterKeyThatIsNone() throws Exception {
        Map<String, String> settings = settings();
        settings.put(MASTER_KEY, "c2hvcnQ=");

        assertThat(refusal(settings)).contains(MASTER_KEY).doesNotContain("c2hvcnQ=");
    }

    @Test
    void thereIsNoDemoSignIn() throws Exception {
        int port = freePort();
        Process platform = start(settings(), port);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String api = "http://localhost:%d/api/v1/session/".formatted(port);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> get(client, api + "options").statusCode() == 200);

            assertThat(get(client, api + "options").body()).isEqualTo("{\"demo\":false}");
            HttpResponse<String> signIn =
                    client.send(
                            HttpRequest.newBuilder(URI.create(api + "demo"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"role\":\"student\"}"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(signIn.statusCode()).isEqualTo(404);
            assertThat(signIn.body()).contains("NOT_FOUND").doesNotContain("token");
            assertThat(output().lines().filter(line -> line.contains("Listening on")))
                    .as("logs are JSON")
                    .allMatch(line -> line.startsWith("{"));
        } finally {
            platform.destroyForcibly().waitFor();
        }
    }

    private String refusal(Map<String, String> settings) throws Exception {
        Process platform = start(settings, freePort());
        try {
            assertThat(platform.waitFor(90, TimeUnit.SECONDS)).as(output()).isTrue();
            assertThat(platform.exitValue()).isNotZero();
            return output();
        } finally {
            platform.destroyForcibly().waitFor();
        }
    }

    private Process start(Map<String, String> settings, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dquarkus.profile=prod");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR.toString(), "run", "--port", Integer.toString(port)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private static Map<String, String> settings() {
        return new HashMap<>(new EmbeddedServices().start());
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
