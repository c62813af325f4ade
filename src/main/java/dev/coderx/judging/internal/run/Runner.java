package dev.coderx.judging.internal.run;

import dev.coderx.shared.Language;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Runs one program of one language on its jobs. The program here knows what to call with what; it
 * never knows what is expected.
 */
public interface Runner {
    /** The language it runs. */
    Language language();

    /**
     * Runs a program and reports as it goes, in order, on the calling thread, which it blocks. Ends
     * within the run's limits, whatever the program does.
     *
     * @throws IOException where the runner itself failed: our fault, not the program's
     */
    void run(Run run, Consumer<Report> reports) throws IOException;
}
