package dev.coderx.launch.bench;

import dev.coderx.launch.bench.patterns.PatternsBenchCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Holds the list of benchmarks. */
@Command(
        name = "bench",
        description = "Measure speed.",
        subcommands = {
            ChainCommand.class,
            JudgingBenchCommand.class,
            PatternsBenchCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand {
    /** Made by picocli. */
    public BenchCommand() {}
}
