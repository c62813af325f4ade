/**
 * The practice problems: statement, hints, difficulty, languages, the concepts they practise, and
 * the tests and solutions that prove them.
 *
 * <p>What a student may know is a {@link dev.coderx.problems.Problem}; the tests, solutions and
 * wrong solutions are in its {@link dev.coderx.problems.ProblemKit}, which no API answers with.
 *
 * <p>Problems are data files that come with the application, checked when they are loaded, and
 * files that educators write for their institution, versioned, in {@code authored_problems}. May
 * use {@code shared} and {@code identity}; concepts and patterns come later in the order of
 * modules, so a problem names them by id, and those modules bring the rules that hold both against
 * each other ({@link dev.coderx.problems.ProblemRule}). Listens to no event and publishes none.
 */
@NullMarked
package dev.coderx.problems;

import org.jspecify.annotations.NullMarked;
