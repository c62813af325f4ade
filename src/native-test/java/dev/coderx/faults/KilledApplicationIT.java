package dev.coderx.faults;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.ChainChecker;
import dev.coderx.testing.ChainLoad;
import dev.coderx.testing.EmbeddedServices;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged application in mid-import, twice, as the kernel would. */
class KilledApplicationIT {
    private static final int SUBMISSIONS = 160;
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Map<String, String> addresses = new EmbeddedServices().start();

    @TempDir private Path folder;

    @Test
    void anImportSurvivesTwoKillsOfTheApplication() throws Exception {
        int port = freePort();
        String base = "http://localhost:" + port;
        String run = Long.toString(System.nanoTime());
        ChainLoad quiet = new ChainLoad(base, addresses, "quiet-" + run, SUBMISSIONS, this::token);
        ChainLoad disturbed =
                new ChainLoad(base, addresses, "killed-" + run, SUBMISSIONS, this::token);
        Process application = start(port);
        try {
            quiet.send();
            quiet.awaitQuiet();

            CompletableFuture<Set<UUID>> sending = CompletableFuture.supplyAsync(disturbed::send);
            for (int answered : List.of(40, 100)) {
                while (disturbed.answered() < answered && !sending.isDone()) {
                    Thread.sleep(10);
                }
                assertThat(sending).isNotDone();
                application.destroyForcibly().waitFor();
                application = start(port);
            }
            assertThat(sending.get(2, TimeUnit.MINUTES)).hasSize(SUBMISSIONS);
            disturbed.awaitQuiet();

            ChainChecker checker = new ChainChecker(addresses);
            // Code of a request that was killed before its commit waits for the sweeper's hour.
            assertThat(checker.violations(disturbed.students().keySet()))
                    .allMatch(violation -> violation.startsWith("code without a submission"));
            assertThat(checker.fingerprint(disturbed.students()))
                    .isEqualTo(checker.fingerprint(quiet.students()));
        } finally {
            application.destroy();
            if (!application.waitFor(20, TimeUnit.SECONDS)) {
                application.destroyForcibly();
            }
        }
    }

    private String token() {
        String location = requireNonNull(addresses.get("smallrye.jwt.sign.key.location"));
        Path key = Path.of(location.substring("file:".length()));
        try {
            return ChainLoad.administrator()
                    .jws()
                    .algorithm(SignatureAlgorithm.RS256)
                    .sign(KeyUtils.decodePrivateKey(Files.readString(key)));
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Process start(int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--add-opens",
                        "java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dquarkus.profile=local"));
        addresses.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR.toString(), "run", "--port", Integer.toString(port)));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("application.log").toFile()))
                        .start();
        awaitReady(port, process);
        return process;
    }

    private static void awaitReady(int port, Process process) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        var ready =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                try {
                    if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It still starts.
                }
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(
                            "The application ended with code " + process.exitValue());
                }
            }
        }
        throw new IllegalStateException("The application does not become ready");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
