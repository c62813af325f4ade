/** What roadmap publishes. */
@NullMarked
package dev.coderx.roadmap.events;

import org.jspecify.annotations.NullMarked;
