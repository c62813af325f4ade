package dev.coderx.problems;

import dev.coderx.problems.internal.format.ProblemReader;
import dev.coderx.problems.internal.format.ProblemWriter;

/** The problem file: one problem with its tests and solutions, as YAML. */
public final class ProblemFile {
    private ProblemFile() {}

    /**
     * Reads one.
     *
     * @param source the name to use in errors
     * @throws InvalidProblem naming the source, the line and the part
     */
    public static ProblemKit read(String source, String yaml) {
        return ProblemReader.read(source, yaml);
    }

    /** Writes one, from which the same problem is read. */
    public static String write(ProblemKit kit) {
        return ProblemWriter.write(kit);
    }
}
