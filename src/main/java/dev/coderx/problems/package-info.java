/**
 * The practice problems: statement, difficulty, languages, and the concepts they practise.
 *
 * <p>Problems are data files that come with the application, checked when they are loaded. May use
 * {@code shared} only; concepts come later in the order of modules, so a problem names them by id
 * and a test holds both catalogues against each other. Listens to no event and publishes none.
 */
@NullMarked
package dev.coderx.problems;

import org.jspecify.annotations.NullMarked;
