/**
 * {@code ./coderx bench patterns}: how fast files are analysed, beside the linters that are
 * installed. It uses the public face of the patterns module and needs no server.
 */
@NullMarked
package dev.coderx.launch.bench.patterns;

import org.jspecify.annotations.NullMarked;
