/** Tests of the model of answers, on students who are drawn from a seed. */
@NullMarked
package dev.coderx.concepts.internal.tracing;

import org.jspecify.annotations.NullMarked;
