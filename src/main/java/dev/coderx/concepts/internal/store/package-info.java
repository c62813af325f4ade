/** Proficiency in PostgreSQL, the concept graph in Neo4j. */
@NullMarked
package dev.coderx.concepts.internal.store;

import org.jspecify.annotations.NullMarked;
