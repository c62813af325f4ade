/** What submissions publishes. */
@NullMarked
package dev.coderx.submissions.events;

import org.jspecify.annotations.NullMarked;
