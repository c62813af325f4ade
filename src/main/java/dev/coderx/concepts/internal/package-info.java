/** How the concept catalogue gets into the running application. */
@NullMarked
package dev.coderx.concepts.internal;

import org.jspecify.annotations.NullMarked;
