package dev.coderx.problems;

/**
 * A test that students see.
 *
 * @param input the call, such as {@code gap([3, 5])}, or the text a program reads
 * @param expected what has to come back or be printed
 */
public record Example(String input, String expected) {}
