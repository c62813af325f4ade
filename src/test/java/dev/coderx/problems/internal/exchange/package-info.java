/** Tests of archives. */
@NullMarked
package dev.coderx.problems.internal.exchange;

import org.jspecify.annotations.NullMarked;
