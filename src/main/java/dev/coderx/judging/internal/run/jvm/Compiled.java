package dev.coderx.judging.internal.run.jvm;

import dev.coderx.judging.internal.run.Report;
import java.util.List;
import java.util.Map;

/** What came of compiling. */
sealed interface Compiled {
    /**
     * It compiled.
     *
     * @param classes by binary name, in the order of the source
     * @param driver the binary name of the driver's class; empty for none
     * @param loops of the student's source
     */
    record Classes(Map<String, byte[]> classes, String driver, List<SourceShape.Loop> loops)
            implements Compiled {}

    /** It did not, for a reason that the student can do something about. */
    record Rejected(Report.Failure failure) implements Compiled {}
}
