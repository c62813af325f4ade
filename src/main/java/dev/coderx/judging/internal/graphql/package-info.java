/** Translates verdicts and runs to GraphQL. */
@NullMarked
package dev.coderx.judging.internal.graphql;

import org.jspecify.annotations.NullMarked;
