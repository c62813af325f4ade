/** Runs a program on its jobs and reports what came of each. */
@NullMarked
package dev.coderx.judging.internal.run;

import org.jspecify.annotations.NullMarked;
