/** What recommendations publishes. */
@NullMarked
package dev.coderx.recommendations.events;

import org.jspecify.annotations.NullMarked;
