/** Roadmaps in PostgreSQL. */
@NullMarked
package dev.coderx.roadmap.internal.store;

import org.jspecify.annotations.NullMarked;
