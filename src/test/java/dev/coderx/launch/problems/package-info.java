/** Tests of the commands on problems. */
@NullMarked
package dev.coderx.launch.problems;

import org.jspecify.annotations.NullMarked;
