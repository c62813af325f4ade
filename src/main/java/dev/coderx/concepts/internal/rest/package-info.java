/** The module's REST calls: they translate only. */
@NullMarked
package dev.coderx.concepts.internal.rest;

import org.jspecify.annotations.NullMarked;
