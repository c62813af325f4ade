/** What recommendations hears. */
@NullMarked
package dev.coderx.recommendations.internal.messaging;

import org.jspecify.annotations.NullMarked;
