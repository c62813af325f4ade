/** Interactions in PostgreSQL, rankings in Redis. */
@NullMarked
package dev.coderx.recommendations.internal.store;

import org.jspecify.annotations.NullMarked;
