/** What judging publishes. */
@NullMarked
package dev.coderx.judging.events;

import org.jspecify.annotations.NullMarked;
