/**
 * {@code ./coderx import}: submissions from files, through the intake every submission takes.
 *
 * <p>Files are read as streams and rows handed in as batches over HTTP. A row has a key that
 * follows from what it says, so that importing again changes nothing and a broken connection can be
 * tried again. What is wrong with a row is said with its file and line; the rest goes in.
 */
@NullMarked
package dev.coderx.launch.imports;

import org.jspecify.annotations.NullMarked;
