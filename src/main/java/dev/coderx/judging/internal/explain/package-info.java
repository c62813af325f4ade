/** Says in plain words what went wrong in a student's code. */
@NullMarked
package dev.coderx.judging.internal.explain;

import org.jspecify.annotations.NullMarked;
