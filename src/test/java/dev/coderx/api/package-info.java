/** The platform as its callers see it: GraphQL, REST and WebSocket on the real services. */
@NullMarked
package dev.coderx.api;

import org.jspecify.annotations.NullMarked;
