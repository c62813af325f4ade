/** Tests of the command that analyses files. */
@NullMarked
package dev.coderx.launch.analyze;

import org.jspecify.annotations.NullMarked;
