/** How submissions does its work. */
@NullMarked
package dev.coderx.submissions.internal;

import org.jspecify.annotations.NullMarked;
