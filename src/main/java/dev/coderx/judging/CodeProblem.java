package dev.coderx.judging;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a student's code, for the student.
 *
 * @param kind the language's own name, such as {@code IndexError}; empty where it has none
 * @param explanation plain words: what happened and where to look; never a stack trace
 * @param line the student's line, from 1; null where it is not known
 * @param conceptId the concept to read about; null where none fits
 */
public record CodeProblem(
        String kind, String explanation, @Nullable Integer line, @Nullable String conceptId) {}
