/** What must hold of a problem. */
@NullMarked
package dev.coderx.problems.internal.rules;

import org.jspecify.annotations.NullMarked;
