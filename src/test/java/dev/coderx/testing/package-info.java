/** What tests of all modules share: the embedded services and their addresses. */
@NullMarked
package dev.coderx.testing;

import org.jspecify.annotations.NullMarked;
