/** How roadmap does its work. */
@NullMarked
package dev.coderx.roadmap.internal;

import org.jspecify.annotations.NullMarked;
