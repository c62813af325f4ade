/** Tests of the patterns that educators write. */
@NullMarked
package dev.coderx.patterns.internal.own;

import org.jspecify.annotations.NullMarked;
