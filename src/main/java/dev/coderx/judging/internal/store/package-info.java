/** Judgements in PostgreSQL, what is in them encrypted. */
@NullMarked
package dev.coderx.judging.internal.store;

import org.jspecify.annotations.NullMarked;
