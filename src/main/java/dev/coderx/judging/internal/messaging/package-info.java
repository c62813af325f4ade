/** What judging hears. */
@NullMarked
package dev.coderx.judging.internal.messaging;

import org.jspecify.annotations.NullMarked;
