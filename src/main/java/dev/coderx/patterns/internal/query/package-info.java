/**
 * Tree-sitter's query language, matched over our own trees so that it needs no native memory and
 * obeys deadlines.
 */
@NullMarked
package dev.coderx.patterns.internal.query;

import org.jspecify.annotations.NullMarked;
