/** How hard problems are, learned from first tries, and who will solve which. */
@NullMarked
package dev.coderx.concepts.internal.difficulty;

import org.jspecify.annotations.NullMarked;
