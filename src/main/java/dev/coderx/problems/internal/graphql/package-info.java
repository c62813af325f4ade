/** Translates problems to GraphQL. */
@NullMarked
package dev.coderx.problems.internal.graphql;

import org.jspecify.annotations.NullMarked;
