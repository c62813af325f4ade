package dev.coderx.launch.eval;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Holds the list of evaluations. */
@Command(
        name = "eval",
        description = "Measure quality on labelled data.",
        subcommands = {
            JudgingCommand.class,
            PatternsCommand.class,
            PlacementCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class EvalCommand {
    /** Made by picocli. */
    public EvalCommand() {}
}
