package dev.coderx.launch;

import dev.coderx.judging.CodeRunning;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import java.util.function.Consumer;

/** The running application: says that it is ready, and waits until it is stopped. */
public final class PlatformApplication implements QuarkusApplication {
    // Quarkus makes the instance, in another class loader during development: a static is the way.
    private static volatile Consumer<Optional<String>> ready = notRunning -> {};

    private final CodeRunning running;

    PlatformApplication(CodeRunning running) {
        this.running = running;
    }

    /**
     * Sets what is done once the application takes requests.
     *
     * @param action is told why students' code cannot be run; nothing where it can
     */
    static void whenReady(Consumer<Optional<String>> action) {
        ready = action;
    }

    @Override
    public int run(String... arguments) {
        ready.accept(running.off());
        Quarkus.waitForExit();
        return 0;
    }
}
