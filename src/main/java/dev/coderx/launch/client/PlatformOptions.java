package dev.coderx.launch.client;

import dev.coderx.launch.LaunchException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that talk to a platform: which one, and with what token. */
public final class PlatformOptions {
    private static final String TOKEN_VARIABLE = "CODERX_TOKEN";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory of a local platform (default: .coderx).",
            defaultValue = "${sys:coderx.data:-.coderx}")
    Path data = Path.of(".coderx");

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A platform elsewhere, such as https://coderx.example.org.")
    @Nullable URI server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "An administrator's token for --server (default: the variable "
                            + TOKEN_VARIABLE
                            + ", which other users of this machine cannot see).")
    @Nullable String token;

    /** The data directory as an absolute path. */
    public Path data() {
        return data.toAbsolutePath().normalize();
    }

    /**
     * The platform that runs already.
     *
     * @throws LaunchException when none does
     */
    public Platform running() {
        if (server != null) {
            return remote(server);
        }
        if (RunRecord.living(data()).isEmpty()) {
            throw new LaunchException(
                    "coderX does not run on " + data() + "; start it with ./coderx run");
        }
        return LocalPlatform.running(data());
    }

    /**
     * The platform that runs already, or one started for this command.
     *
     * @param name what the log of a started platform is called, without its ending
     * @param progress takes what a started platform says at its start
     */
    public Platform runningOrStarted(String name, Consumer<String> progress) {
        if (server != null) {
            return remote(server);
        }
        return localRunningOrStarted(data(), name, progress);
    }

    /** As above, for a data directory. */
    public static LocalPlatform localRunningOrStarted(
            Path data, String name, Consumer<String> progress) {
        if (RunRecord.living(data).isPresent()) {
            return LocalPlatform.running(data);
        }
        progress.accept("coderX does not run on " + data + " yet; starting it for this command");
        PlatformProcess process =
                PlatformProcess.start(data, data.resolve(name + "-server.log"), progress);
        return LocalPlatform.started(data, process);
    }

    private Platform remote(URI address) {
        String given = token == null ? System.getenv(TOKEN_VARIABLE) : token;
        if (given == null || given.isBlank()) {
            throw new LaunchException(
                    "--server needs an administrator's token: --token TOKEN, or the variable "
                            + TOKEN_VARIABLE);
        }
        boolean usable =
                address.getHost() != null
                        && ("http".equals(address.getScheme())
                                || "https".equals(address.getScheme()));
        if (!usable) {
            throw new LaunchException(
                    "--server has to be an address such as https://coderx.example.org");
        }
        return new RemotePlatform(URI.create(address.toString().replaceAll("/+$", "")), given);
    }
}
