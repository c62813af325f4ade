/** The tables of the problems. */
@NullMarked
package dev.coderx.problems.internal.store;

import org.jspecify.annotations.NullMarked;
