/**
 * The trained model of answers: the chance that a learner gets the next item right, from the same
 * learner's earlier answers and from what was learned about items from other learners.
 */
@NullMarked
package dev.coderx.concepts.internal.tracing;

import org.jspecify.annotations.NullMarked;
