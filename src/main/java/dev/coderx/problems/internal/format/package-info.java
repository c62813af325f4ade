/** Reads and writes the problem file. */
@NullMarked
package dev.coderx.problems.internal.format;

import org.jspecify.annotations.NullMarked;
