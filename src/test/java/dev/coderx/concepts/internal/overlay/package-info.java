/** Tests of what institutions change. */
@NullMarked
package dev.coderx.concepts.internal.overlay;

import org.jspecify.annotations.NullMarked;
