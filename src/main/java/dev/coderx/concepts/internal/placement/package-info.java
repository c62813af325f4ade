/**
 * The placement quiz: the bank of items, the belief about what a student knows, and the choice of
 * the next item. Nothing here knows of storage but {@code PlacementStore}.
 */
@NullMarked
package dev.coderx.concepts.internal.placement;

import org.jspecify.annotations.NullMarked;
