/** How judging does its work. */
@NullMarked
package dev.coderx.judging.internal;

import org.jspecify.annotations.NullMarked;
