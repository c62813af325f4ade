/** Translates concepts and proficiency to GraphQL. */
@NullMarked
package dev.coderx.concepts.internal.graphql;

import org.jspecify.annotations.NullMarked;
