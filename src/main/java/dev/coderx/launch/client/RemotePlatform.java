package dev.coderx.launch.client;

import java.net.URI;

/** A platform elsewhere, with a token that its administrator gave. */
record RemotePlatform(URI address, String adminToken) implements Platform {
    @Override
    public void close() {
        // It belongs to somebody else.
    }

    @Override
    public String toString() {
        return "RemotePlatform[" + address + "]";
    }
}
