/** What patterns publishes. */
@NullMarked
package dev.coderx.patterns.events;

import org.jspecify.annotations.NullMarked;
