/** Translates identity to GraphQL. */
@NullMarked
package dev.coderx.identity.internal.graphql;

import org.jspecify.annotations.NullMarked;
