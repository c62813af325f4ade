package dev.coderx.judging.internal.jail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end and keeps the last of it. */
final class Tail {
    private static final int MOST = 8_000;

    private Tail() {}

    static String of(InputStream stream) {
        byte[] kept = new byte[0];
        byte[] buffer = new byte[MOST];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                kept = join(kept, buffer, count);
            }
        } catch (IOException e) {
            // The pipe was closed with the program; what came before is what there is.
        }
        return new String(kept, StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] kept, byte[] more, int count) {
        int old = Math.min(kept.length, MOST - count);
        byte[] joined = new byte[old + count];
        System.arraycopy(kept, kept.length - old, joined, 0, old);
        System.arraycopy(more, 0, joined, old, count);
        return joined;
    }
}
