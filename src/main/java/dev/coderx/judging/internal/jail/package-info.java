/** The jail that students' programs run in. */
@NullMarked
package dev.coderx.judging.internal.jail;

import org.jspecify.annotations.NullMarked;
