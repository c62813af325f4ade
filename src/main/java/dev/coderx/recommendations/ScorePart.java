package dev.coderx.recommendations;

/**
 * One part of a problem's score.
 *
 * @param name what it stands for, in plain words
 * @param value how much it adds, or takes away where negative
 */
public record ScorePart(String name, double value) {}
