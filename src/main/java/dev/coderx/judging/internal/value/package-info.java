/** Values of students' programs, their comparison and their look. */
@NullMarked
package dev.coderx.judging.internal.value;

import org.jspecify.annotations.NullMarked;
