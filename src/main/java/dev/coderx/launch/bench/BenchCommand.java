package dev.coderx.launch.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Holds the list of benchmarks. */
@Command(
        name = "bench",
        description = "Measure speed.",
        subcommands = {ChainCommand.class, JudgingBenchCommand.class, HelpCommand.class},
        mixinStandardHelpOptions = true)
public final class BenchCommand {
    /** Made by picocli. */
    public BenchCommand() {}
}
