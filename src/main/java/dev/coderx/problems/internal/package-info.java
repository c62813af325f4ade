/** How problems does its work. */
@NullMarked
package dev.coderx.problems.internal;

import org.jspecify.annotations.NullMarked;
