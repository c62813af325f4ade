package dev.coderx.launch.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.launch.LaunchException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** Requests to a platform, each answered by an {@link Answer} and never by an exception. */
public final class Api implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Platform platform;
    private final Supplier<String> token;
    private final Duration timeout;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private Api(Platform platform, Supplier<String> token, Duration timeout) {
        this.platform = platform;
        this.token = token;
        this.timeout = timeout;
    }

    /** Requests of an administrator, each given up on after a minute. */
    public static Api ofAdministrator(Platform platform) {
        return new Api(platform, platform::adminToken, Duration.ofMinutes(1));
    }

    static Api of(Platform platform, Duration timeout) {
        return new Api(platform, platform::adminToken, timeout);
    }

    /** Sends a body to a path such as {@code /api/v1/import}. */
    public Answer post(String path, String contentType, byte[] body) {
        return send(
                path,
                request ->
                        request.header("Content-Type", contentType)
                                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Reads a path. */
    public Answer get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    /** Whether the platform says now that the whole chain can be used. */
    public boolean ready() {
        return switch (get("/q/health/ready")) {
            case Answer.Done done -> true;
            case Answer.Later later -> false;
            case Answer.Refused refused -> false;
        };
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer send(String path, java.util.function.UnaryOperator<HttpRequest.Builder> fill) {
        try {
            URI address = URI.create(platform.address() + path);
            HttpRequest request =
                    fill.apply(HttpRequest.newBuilder(address))
                            .timeout(timeout)
                            .header("Authorization", "Bearer " + token.get())
                            .build();
            return answer(http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (NotRunningException away) {
            return new Answer.Later("coderX does not run at the moment", false);
        } catch (ConnectException refused) {
            return new Answer.Later("coderX does not take connections at the moment", false);
        } catch (HttpTimeoutException slow) {
            return new Answer.Later("coderX did not answer in time", false);
        } catch (IOException broken) {
            return new Answer.Later("the connection to coderX broke", false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", interrupted);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Done(response.body());
        }
        Problem problem = Problem.of(response.body());
        if (status >= 500 || status == 429 || status == 408) {
            return new Answer.Later(problem.or("coderX answers HTTP " + status), status == 500);
        }
        return new Answer.Refused(
                status, problem.code(), problem.or("coderX answers HTTP " + status));
    }

    private record Problem(String code, String detail) {
        static Problem of(String body) {
            try {
                JsonNode problem = JSON.readTree(body);
                return new Problem(
                        problem.path("code").asText(""), problem.path("detail").asText(""));
            } catch (IOException other) {
                return new Problem("", "");
            }
        }

        String or(String other) {
            return detail.isBlank() ? other : detail;
        }
    }
}
