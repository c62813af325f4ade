/** Translates findings to GraphQL. */
@NullMarked
package dev.coderx.patterns.internal.graphql;

import org.jspecify.annotations.NullMarked;
