/** Measures the patterns on labelled data: other tools' rules, misconceptions, clean programs. */
@NullMarked
package dev.coderx.patterns.internal.measure;

import org.jspecify.annotations.NullMarked;
