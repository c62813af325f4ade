/**
 * The concepts a student can learn, how they build on one another, and what each student masters.
 *
 * <p>The catalogue (versioned data files) and its graph are checked when they are loaded: no
 * circle, no unknown prerequisite, one connected piece. An institution's educators can change the
 * graph for their own people. A student's mastery of a concept is sums of evidence in whole
 * thousandths, so events may arrive in any order and more than one replica may work on them, and
 * the state is the same. May use {@code shared} and the public faces of {@code identity}, {@code
 * problems}, {@code submissions}, {@code judging} and {@code patterns}. In: {@code
 * PatternsDetected}, {@code SubmissionJudged}, and its own {@code ProficiencyUpdated} for progress
 * at a glance. Out: {@code ProficiencyUpdated}.
 */
@NullMarked
package dev.coderx.concepts;

import org.jspecify.annotations.NullMarked;
