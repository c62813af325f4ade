package dev.coderx.judging.internal.jail;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to run in the jail.
 *
 * @param program absolute path and arguments
 * @param readable files and folders of the host that the program needs, seen at the same path, read
 *     only; beside what the jail shows to all ({@code /usr} and its like). They and the folders
 *     above them have to be open to all users
 * @param input its standard input, whole, as UTF-8; it then reads the end
 */
public record JailCommand(List<String> program, List<Path> readable, Limits limits, String input) {}
