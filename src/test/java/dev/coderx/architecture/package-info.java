/** The rules that keep the modules apart, and the proof that they would notice a leak. */
@NullMarked
package dev.coderx.architecture;

import org.jspecify.annotations.NullMarked;
