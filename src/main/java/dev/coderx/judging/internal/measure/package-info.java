/** Measures judging: programs whose outcome is recorded, and what the jail costs. */
@NullMarked
package dev.coderx.judging.internal.measure;

import org.jspecify.annotations.NullMarked;
