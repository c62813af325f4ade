/** Translates submissions to GraphQL. */
@NullMarked
package dev.coderx.submissions.internal.graphql;

import org.jspecify.annotations.NullMarked;
