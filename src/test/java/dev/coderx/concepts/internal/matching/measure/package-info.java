/** Tests of how the matching is measured. */
@NullMarked
package dev.coderx.concepts.internal.matching.measure;

import org.jspecify.annotations.NullMarked;
