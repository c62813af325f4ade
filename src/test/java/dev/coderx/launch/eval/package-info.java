@NullMarked
package dev.coderx.launch.eval;

import org.jspecify.annotations.NullMarked;
