package dev.coderx.testing;

import dev.coderx.launch.LocalInstallation;
import dev.coderx.launch.LocalServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one set of services of a test JVM. Used only as loaded by the system class loader (see {@link
 * EmbeddedServices}), with types of the JDK in its signatures.
 */
final class SharedServices {
    private static @Nullable LocalServices services;
    private static @Nullable Path directory;

    private SharedServices() {}

    /** Configuration property to value; starts the services at the first call. */
    static synchronized Map<String, String> properties() {
        LocalServices running = running();
        Map<String, String> properties = new HashMap<>(running.addresses());
        properties.putAll(LocalInstallation.keys(directory().resolve("keys")));
        // The application must not start services of its own.
        properties.put("coderx.services.external", "true");
        return properties;
    }

    static synchronized String command(String line) {
        return running().command(line);
    }

    static synchronized Path directory() {
        running();
        if (directory == null) {
            throw new IllegalStateException("the services have no directory");
        }
        return directory;
    }

    private static LocalServices running() {
        LocalServices running = services;
        if (running == null) {
            running = start();
            services = running;
        }
        return running;
    }

    private static LocalServices start() {
        Path folder;
        try {
            folder = Files.createTempDirectory("coderx-test-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        directory = folder;
        var settings = new LocalServices.Settings(folder, Duration.ofMinutes(3), false, true);
        LocalServices started = LocalServices.start(settings, line -> {});
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    started.close();
                                    delete(folder);
                                },
                                "end-embedded-services"));
        return started;
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException failure) {
            System.err.println(folder + " could not be removed: " + failure);
        }
    }
}
