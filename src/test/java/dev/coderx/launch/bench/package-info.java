/** Tests of the benchmarks' own arithmetic. */
@NullMarked
package dev.coderx.launch.bench;

import org.jspecify.annotations.NullMarked;
