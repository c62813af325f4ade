/** Explains code that does not parse: what is wrong, where, and what would mend it. */
@NullMarked
package dev.coderx.patterns.internal.broken;

import org.jspecify.annotations.NullMarked;
