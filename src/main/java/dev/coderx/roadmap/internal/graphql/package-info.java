/** Translates roadmaps to GraphQL. */
@NullMarked
package dev.coderx.roadmap.internal.graphql;

import org.jspecify.annotations.NullMarked;
