package dev.coderx.concepts.internal.matching.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the process takes of the machine's memory, as Linux counts it. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private Memory() {}

    /** In megabytes; 0 where that cannot be known. */
    static double resident() {
        try {
            Matcher found = RESIDENT.matcher(Files.readString(STATUS));
            return found.find() ? Double.parseDouble(found.group(1)) / 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
