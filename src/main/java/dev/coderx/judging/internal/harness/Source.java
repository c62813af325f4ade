package dev.coderx.judging.internal.harness;

import dev.coderx.judging.internal.harness.Frames.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines of the student's source in stack traces.
 *
 * @param file the name it was compiled under
 * @param loops of the source
 */
record Source(String file, List<Loop> loops) {
    private static final int DEEPEST = 64;

    /** A loop's first and last line. */
    record Loop(int start, int end) {
        private boolean holds(int line) {
            return start <= line && line <= end;
        }
    }

    /** The innermost line of the student's; null where none is. */
    @Nullable Integer line(StackTraceElement[] stack) {
        List<Integer> lines = lines(stack);
        return lines.isEmpty() ? null : lines.getFirst();
    }

    /** The student's lines, innermost first. */
    List<Integer> lines(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> StudentClasses.NAME.equals(frame.getClassLoaderName()))
                .filter(frame -> file.equals(frame.getFileName()) && frame.getLineNumber() > 0)
                .limit(DEEPEST)
                .map(StackTraceElement::getLineNumber)
                .toList();
    }

    /**
     * Where a program goes round. One look cannot tell a loop that ends and is begun again from the
     * one around it, so the loop named is the innermost that every look saw.
     *
     * @param now the student's lines at the end, innermost first
     * @param looks the lines at some moments before
     */
    Place place(List<Integer> now, Collection<List<Integer>> looks) {
        List<Loop> common = around(now);
        for (List<Integer> look : looks) {
            common.retainAll(around(look));
        }
        return new Place(
                now.isEmpty() ? null : now.getFirst(),
                common.isEmpty() ? null : common.getFirst().start());
    }

    /** The loops around lines of a stack, innermost first. */
    private List<Loop> around(List<Integer> lines) {
        var around = new ArrayList<Loop>();
        for (int line : lines) {
            // Later loops of the source lie within earlier ones.
            for (Loop loop : loops.reversed()) {
                if (loop.holds(line) && !around.contains(loop)) {
                    around.add(loop);
                }
            }
        }
        return around;
    }
}
