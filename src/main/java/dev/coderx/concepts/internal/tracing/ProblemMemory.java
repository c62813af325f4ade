package dev.coderx.concepts.internal.tracing;

/**
 * A learner's tries at one problem.
 *
 * @param tries how many
 * @param right whether the last was right
 * @param lastAt the learner's number of answers at the last
 */
record ProblemMemory(int tries, boolean right, int lastAt) {}
