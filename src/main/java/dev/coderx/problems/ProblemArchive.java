package dev.coderx.problems;

import dev.coderx.problems.internal.exchange.Archive;
import dev.coderx.problems.internal.exchange.PackReader;
import dev.coderx.problems.internal.exchange.PackWriter;
import dev.coderx.problems.internal.exchange.QtiReader;
import dev.coderx.problems.internal.exchange.QtiWriter;
import java.util.List;
import java.util.Map;

/** Problems as one zip: a problem pack of ours, or a package of QTI 2.1 items. */
public final class ProblemArchive {
    /** The most bytes of an archive. */
    public static final int LARGEST = 4_000_000;

    private ProblemArchive() {}

    /**
     * A problem of a pack.
     *
     * @param content the problem file
     */
    public record Packed(String id, int version, String title, String content) {}

    /** Writes a problem pack; the same problems give the same bytes. */
    public static byte[] pack(List<Packed> problems) {
        return PackWriter.write(problems);
    }

    /** Writes the statements as QTI 2.1 items; tests, hints and solutions are not in them. */
    public static byte[] qti(List<Problem> problems) {
        return QtiWriter.write(problems);
    }

    /**
     * Reads a pack or a QTI package, whichever it is.
     *
     * @throws InvalidArchive where it is neither, is too large, or a part of it is wrong; then
     *     nothing of it may be used
     * @throws InvalidProblem where a problem file in a pack is wrong
     */
    public static ImportedProblems read(byte[] zip) {
        Map<String, byte[]> files = Archive.read(zip);
        if (files.containsKey(PackReader.INDEX)) {
            return PackReader.read(files);
        }
        if (files.containsKey(QtiReader.MANIFEST)) {
            return QtiReader.read(files);
        }
        throw new InvalidArchive(
                "This is no problem pack, which has a %s, and no QTI package, which has an %s."
                        .formatted(PackReader.INDEX, QtiReader.MANIFEST));
    }
}
