/** Measures how well the patterns do on programs with known mistakes. */
@NullMarked
package dev.coderx.patterns.internal.measure;

import org.jspecify.annotations.NullMarked;
