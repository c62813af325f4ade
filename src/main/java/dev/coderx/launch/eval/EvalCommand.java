package dev.coderx.launch.eval;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Holds the list of evaluations. */
@Command(
        name = "eval",
        description = "Measure quality on labelled data.",
        subcommands = {
            ConceptsCommand.class,
            JudgingCommand.class,
            PatternsCommand.class,
            PlacementCommand.class,
            ProficiencyCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class EvalCommand {
    /** Made by picocli. */
    public EvalCommand() {}
}
