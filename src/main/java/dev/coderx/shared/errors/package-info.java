/**
 * The closed catalogue of what can go wrong, and its one mapping to GraphQL and to problem JSON.
 */
@NullMarked
package dev.coderx.shared.errors;

import org.jspecify.annotations.NullMarked;
