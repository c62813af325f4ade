package dev.coderx.launch.concepts;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Holds the list of what can be done with the concept graph. */
@Command(
        name = "concepts",
        description = "Check the concept graph, and carry it in and out.",
        subcommands = {
            CheckConceptsCommand.class,
            ExportConceptsCommand.class,
            ImportConceptsCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class ConceptsCommand {
    /** Made by picocli. */
    public ConceptsCommand() {}
}
