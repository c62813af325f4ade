/** What patterns hears. */
@NullMarked
package dev.coderx.patterns.internal.messaging;

import org.jspecify.annotations.NullMarked;
