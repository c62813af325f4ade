/**
 * What a student should learn next, in an order in which nothing comes before what it builds on.
 *
 * <p>The planner is a pure function of the concept graph and the student's masteries. May use
 * {@code shared} and the public face of {@code concepts}. In: {@code ProficiencyUpdated}. Out:
 * {@code RoadmapUpdated}.
 */
@NullMarked
package dev.coderx.roadmap;

import org.jspecify.annotations.NullMarked;
