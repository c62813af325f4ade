/** What concepts hears. */
@NullMarked
package dev.coderx.concepts.internal.messaging;

import org.jspecify.annotations.NullMarked;
