/**
 * The commands of {@code ./coderx} and the way from a command to a running platform.
 *
 * <p>In the {@code local} profile it starts the embedded services as a child JVM before the
 * application and ends them after it, keeps keys and data in one directory, and says what it does.
 * In {@code prod} it does none of this. It may use every module's public face; no module uses it.
 */
@NullMarked
package dev.coderx.launch;

import org.jspecify.annotations.NullMarked;
