package dev.coderx.launch.eval;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Holds the list of what can be trained. */
@Command(
        name = "train",
        description = "Learn a model from data.",
        subcommands = {ProficiencyTraining.class, HelpCommand.class},
        mixinStandardHelpOptions = true)
public final class TrainCommand {
    /** Made by picocli. */
    public TrainCommand() {}
}
