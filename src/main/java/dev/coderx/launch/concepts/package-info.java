/** The commands about the concept graph: check it, and carry it in and out. */
@NullMarked
package dev.coderx.launch.concepts;

import org.jspecify.annotations.NullMarked;
