/** How recommendations does its work. */
@NullMarked
package dev.coderx.recommendations.internal;

import org.jspecify.annotations.NullMarked;
