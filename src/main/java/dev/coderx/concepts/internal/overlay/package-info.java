/** What an institution changes in the concept graph for its own people. */
@NullMarked
package dev.coderx.concepts.internal.overlay;

import org.jspecify.annotations.NullMarked;
