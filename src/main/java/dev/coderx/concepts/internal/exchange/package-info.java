/** Carries the concept graph in and out: Exercism tracks, CASE frameworks, YAML. */
@NullMarked
package dev.coderx.concepts.internal.exchange;

import org.jspecify.annotations.NullMarked;
