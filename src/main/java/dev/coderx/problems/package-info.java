/**
 * The practice problems: statement, hints, difficulty, languages, the concepts they practise, and
 * the tests and solutions that prove them.
 *
 * <p>What a student may know is a {@link dev.coderx.problems.Problem}; the tests, solutions and
 * wrong solutions are in its {@link dev.coderx.problems.ProblemKit}, which no API answers with.
 *
 * <p>Problems are data files that come with the application, checked when they are loaded. May use
 * {@code shared} only; concepts come later in the order of modules, so a problem names them by id
 * and a test holds both catalogues against each other. Listens to no event and publishes none.
 */
@NullMarked
package dev.coderx.problems;

import org.jspecify.annotations.NullMarked;
