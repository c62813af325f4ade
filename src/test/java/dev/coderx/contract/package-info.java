/** What others rely on: events on the wire, the GraphQL schema, the names of settings. */
@NullMarked
package dev.coderx.contract;

import org.jspecify.annotations.NullMarked;
