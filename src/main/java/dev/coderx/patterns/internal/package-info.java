/** The engine behind the module's face. */
@NullMarked
package dev.coderx.patterns.internal;

import org.jspecify.annotations.NullMarked;
