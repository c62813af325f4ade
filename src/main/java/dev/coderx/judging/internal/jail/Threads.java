package dev.coderx.judging.internal.jail;

import java.util.concurrent.ThreadFactory;

/** Names the jail's threads, and lets the application end while they run. */
final class Threads {
    private Threads() {}

    static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 1).factory();
    }
}
