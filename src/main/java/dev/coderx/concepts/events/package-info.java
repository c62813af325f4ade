/** What concepts publishes. */
@NullMarked
package dev.coderx.concepts.events;

import org.jspecify.annotations.NullMarked;
