/** Runs Java: compiles here, in memory, and calls the classes in the jail. */
@NullMarked
package dev.coderx.judging.internal.run.jvm;

import org.jspecify.annotations.NullMarked;
