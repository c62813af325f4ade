/**
 * Finds mistake patterns and practised concepts in one source file. May use shared; the analysis
 * itself needs no service, publishes nothing and keeps nothing.
 */
@NullMarked
package dev.coderx.patterns;

import org.jspecify.annotations.NullMarked;
