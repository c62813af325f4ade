/** How identity does its work. */
@NullMarked
package dev.coderx.identity.internal;

import org.jspecify.annotations.NullMarked;
