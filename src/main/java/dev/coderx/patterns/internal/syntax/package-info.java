/**
 * Parses source text by tree-sitter and holds the result as a plain Java tree: nothing native
 * outlives a parse.
 */
@NullMarked
package dev.coderx.patterns.internal.syntax;

import org.jspecify.annotations.NullMarked;
