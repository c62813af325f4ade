package dev.coderx.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** The running application: says that it is ready, and waits until it is stopped. */
public final class PlatformApplication implements QuarkusApplication {
    // Quarkus makes the instance, in another class loader during development: a static is the way.
    private static volatile Runnable ready = () -> {};

    /** Sets what is done once the application takes requests. */
    static void whenReady(Runnable action) {
        ready = action;
    }

    @Override
    public int run(String... arguments) {
        ready.run();
        Quarkus.waitForExit();
        return 0;
    }
}
