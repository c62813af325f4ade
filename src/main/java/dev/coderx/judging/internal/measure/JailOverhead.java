package dev.coderx.judging.internal.measure;

import dev.coderx.judging.internal.jail.Jail;
import dev.coderx.judging.internal.jail.JailCommand;
import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.jail.Limits;
import dev.coderx.judging.internal.jail.Prisoner;
import dev.coderx.shared.measuring.MeasuringException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the jail adds to the start and end of a process: the same one, in it and outside, in turn.
 */
public final class JailOverhead {
    private static final List<String> PROGRAM = List.of("/usr/bin/true");
    private static final int WARM_UP = 5;
    private static final Duration SHORT = Duration.ofSeconds(5);

    private JailOverhead() {}

    /** The differences of pairs, in nanoseconds. */
    public static List<Long> nanos(int pairs) throws IOException, InterruptedException {
        Jail jail =
                switch (JailSupport.here()) {
                    case JailSupport.Available(Jail usable) -> usable;
                    case JailSupport.Unavailable(String reason) ->
                            throw new MeasuringException(reason);
                };
        List<Long> differences = new ArrayList<>();
        for (int i = 0; i < WARM_UP + pairs; i++) {
            long bare = bare();
            long jailed = jailed(jail);
            if (i >= WARM_UP) {
                differences.add(jailed - bare);
            }
        }
        return differences;
    }

    private static long bare() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(PROGRAM).start();
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return System.nanoTime() - begun;
    }

    private static long jailed(Jail jail) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (Prisoner prisoner =
                jail.start(
                        new JailCommand(
                                PROGRAM, List.of(), Limits.forPython(SHORT, SHORT, 1_000), ""))) {
            prisoner.output().readAllBytes();
            Prisoner.Exit exit = prisoner.await();
            if (exit.cause() != Prisoner.Cause.ENDED || exit.code() != 0) {
                throw new MeasuringException("the jail failed: " + exit);
            }
        }
        return System.nanoTime() - begun;
    }
}
