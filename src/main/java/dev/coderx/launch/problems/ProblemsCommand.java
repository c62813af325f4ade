package dev.coderx.launch.problems;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Holds the list of what can be done with problems. */
@Command(
        name = "problems",
        description = "Check the problem bank, and carry problems in and out.",
        subcommands = {
            CheckCommand.class,
            ExportCommand.class,
            ImportProblemsCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class ProblemsCommand {
    /** Made by picocli. */
    public ProblemsCommand() {}
}
