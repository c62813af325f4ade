/** Tests of the matching. */
@NullMarked
package dev.coderx.concepts.internal.matching;

import org.jspecify.annotations.NullMarked;
