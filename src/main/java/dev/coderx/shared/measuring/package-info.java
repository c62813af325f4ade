/** What measurements on a folder of data share: reading it, and working on all processors. */
@NullMarked
package dev.coderx.shared.measuring;

import org.jspecify.annotations.NullMarked;
