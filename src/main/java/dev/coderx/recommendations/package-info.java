/**
 * Which problems a student should try next, and why.
 *
 * <p>The ranker is a pure function of the problems, the student's masteries and roadmap, and what
 * was tried before. May use {@code shared} and the public faces of {@code problems}, {@code
 * concepts} and {@code roadmap}. In: {@code RoadmapUpdated}. Out: {@code RecommendationsRefreshed}.
 */
@NullMarked
package dev.coderx.recommendations;

import org.jspecify.annotations.NullMarked;
