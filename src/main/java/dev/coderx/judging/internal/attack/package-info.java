/** Programs that try to break out of the jail or to be called right, and what runs them. */
@NullMarked
package dev.coderx.judging.internal.attack;

import org.jspecify.annotations.NullMarked;
