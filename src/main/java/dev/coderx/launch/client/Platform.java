package dev.coderx.launch.client;

import java.net.URI;

/** A platform that commands talk to over HTTP. Closing it ends it where a command started it. */
public sealed interface Platform extends AutoCloseable permits LocalPlatform, RemotePlatform {

    /**
     * Where it answers now, such as {@code http://localhost:8080}. A restart may change it, so it
     * is asked for before each request.
     *
     * @throws NotRunningException when it does not run at this moment
     */
    URI address() throws NotRunningException;

    /** A token of the role {@code admin} that holds for some minutes at least. */
    String adminToken();

    @Override
    void close();
}
