/** coderX, an AI learning intelligence platform: one module per package below. */
@NullMarked
package dev.coderx;

import org.jspecify.annotations.NullMarked;
