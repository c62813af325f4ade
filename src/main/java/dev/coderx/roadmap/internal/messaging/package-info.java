/** What roadmap hears. */
@NullMarked
package dev.coderx.roadmap.internal.messaging;

import org.jspecify.annotations.NullMarked;
