/** Tests of what Neo4j holds. */
@NullMarked
package dev.coderx.concepts.internal.store;

import org.jspecify.annotations.NullMarked;
