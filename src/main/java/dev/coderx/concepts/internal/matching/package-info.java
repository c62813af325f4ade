/**
 * From mistakes to concepts: links that are known first, else the concepts whose described mistakes
 * are most like the described text.
 */
@NullMarked
package dev.coderx.concepts.internal.matching;

import org.jspecify.annotations.NullMarked;
