package dev.coderx.concepts.internal.tracing;

/**
 * One learner's answers in order; all arrays have the same length.
 *
 * @param id as the file names the learner
 * @param problems numbers of {@link Items}, or -1 where the data have no problems
 * @param skills numbers of {@link Items}
 * @param correct which answers were right
 * @param copies which rows repeat the answer of the row before under another skill
 */
@SuppressWarnings("ArrayRecordComponent") // nothing compares them
record Learner(String id, int[] problems, int[] skills, boolean[] correct, boolean[] copies) {
    int size() {
        return skills.length;
    }

    /** How many answers are no copies. */
    int scored() {
        int count = 0;
        for (boolean copy : copies) {
            count += copy ? 0 : 1;
        }
        return count;
    }
}
