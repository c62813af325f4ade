/** Measures the matching on the data of others and on texts of our own. */
@NullMarked
package dev.coderx.concepts.internal.matching.measure;

import org.jspecify.annotations.NullMarked;
