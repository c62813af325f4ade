/**
 * Finds mistakes in files: {@code ./coderx analyze FILES}. It starts no service and no container,
 * so that it is done before one would have started.
 */
@NullMarked
package dev.coderx.launch.analyze;

import org.jspecify.annotations.NullMarked;
