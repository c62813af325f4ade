/** A student's progress at a glance, kept by events in the founding table. */
@NullMarked
package dev.coderx.concepts.internal.progress;

import org.jspecify.annotations.NullMarked;
