/** Tests of the import: readers, keys, and the client against a server that fails. */
@NullMarked
package dev.coderx.launch.imports;

import org.jspecify.annotations.NullMarked;
