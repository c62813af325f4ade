package dev.coderx.judging.internal.jail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs a Python program in the jail to its end. */
record Inmate(String printed, Prisoner.Exit exit) {
    static final Limits USUAL =
            Limits.forPython(Duration.ofSeconds(20), Duration.ofSeconds(10), 1 << 20);

    static Inmate python(Jail jail, String program) throws IOException, InterruptedException {
        return python(jail, program, USUAL);
    }

    static Inmate python(Jail jail, String program, Limits limits)
            throws IOException, InterruptedException {
        return of(jail, List.of("/usr/bin/python3", "-I", "-S", "-"), List.of(), program, limits);
    }

    static Inmate of(
            Jail jail, List<String> command, List<Path> readable, String input, Limits limits)
            throws IOException, InterruptedException {
        try (Prisoner prisoner = jail.start(new JailCommand(command, readable, limits, input))) {
            String printed =
                    new String(prisoner.output().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Inmate(printed, prisoner.await());
        }
    }
}
