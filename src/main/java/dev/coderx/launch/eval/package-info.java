/** Measures quality on labelled data: {@code ./coderx eval WHAT --data DIR}. */
@NullMarked
package dev.coderx.launch.eval;

import org.jspecify.annotations.NullMarked;
