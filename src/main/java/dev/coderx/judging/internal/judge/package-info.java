/** Judges programs: runs them on the tests, compares, and says what came of it. */
@NullMarked
package dev.coderx.judging.internal.judge;

import org.jspecify.annotations.NullMarked;
