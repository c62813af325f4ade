/** Tests of the commands that start coderX on one machine. */
@NullMarked
package dev.coderx.launch;

import org.jspecify.annotations.NullMarked;
