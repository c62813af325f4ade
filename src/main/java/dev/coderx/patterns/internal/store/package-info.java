/** Findings in MongoDB, how often they recur in PostgreSQL. */
@NullMarked
package dev.coderx.patterns.internal.store;

import org.jspecify.annotations.NullMarked;
