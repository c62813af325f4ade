/** Translates recommendations to GraphQL. */
@NullMarked
package dev.coderx.recommendations.internal.graphql;

import org.jspecify.annotations.NullMarked;
