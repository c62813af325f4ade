/** Reads and validates the catalogue's data files. */
@NullMarked
package dev.coderx.patterns.internal.catalogue;

import org.jspecify.annotations.NullMarked;
