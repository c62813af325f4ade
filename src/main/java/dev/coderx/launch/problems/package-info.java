/** The commands on the problem bank: check, export, import. They start no service. */
@NullMarked
package dev.coderx.launch.problems;

import org.jspecify.annotations.NullMarked;
