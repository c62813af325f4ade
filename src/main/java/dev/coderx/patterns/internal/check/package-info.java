/** The analyses a catalogue entry can name: what needs scopes, paths or the text of broken code. */
@NullMarked
package dev.coderx.patterns.internal.check;

import org.jspecify.annotations.NullMarked;
