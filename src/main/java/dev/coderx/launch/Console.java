package dev.coderx.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command tells its user while it works, on standard output. */
final class Console {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Console() {}

    static void say(String line) {
        OUT.println(line);
    }
}
