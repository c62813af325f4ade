/** Patterns that educators write: what is asked of them, and how they are looked for. */
@NullMarked
package dev.coderx.patterns.internal.own;

import org.jspecify.annotations.NullMarked;
