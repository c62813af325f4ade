package dev.coderx.problems.internal.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** Zips for tests. */
final class Zips {
    private Zips() {}

    /** A zip of texts, by name and content in turn. */
    static byte[] of(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return Archive.write(files);
    }
}
