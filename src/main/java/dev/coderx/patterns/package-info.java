/**
 * Finds mistake patterns and practised concepts in what is submitted: those of the catalogue, and
 * those that the student's educators wrote. The analysis of one file needs no service and keeps
 * nothing; what came of it is kept here, as findings and as how often a student meets a pattern.
 * May use shared, identity, problems and submissions. In: SubmissionReceived. Out:
 * PatternsDetected.
 */
@NullMarked
package dev.coderx.patterns;

import org.jspecify.annotations.NullMarked;
