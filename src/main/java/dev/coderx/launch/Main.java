package dev.coderx.launch;

import dev.coderx.launch.analyze.AnalyzeCommand;
import dev.coderx.launch.bench.BenchCommand;
import dev.coderx.launch.concepts.ConceptsCommand;
import dev.coderx.launch.eval.EvalCommand;
import dev.coderx.launch.imports.ImportCommand;
import dev.coderx.launch.problems.ProblemsCommand;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The entry point of every command; without a command it runs the platform.
 *
 * <p>A further command is a class {@code XxxCommand} with picocli's {@code @Command}, named in
 * {@link CoderxCommand}. Exit codes: 0 done, 1 failed with the reason on standard error, 2 wrong
 * arguments.
 */
@QuarkusMain
public final class Main {

    Main() {}

    /** Parses the arguments and runs the command they name. */
    public static void main(String[] arguments) {
        int code =
                arguments.length > 0 && arguments[0].equals("analyze")
                        ? analyze(Arrays.copyOfRange(arguments, 1, arguments.length))
                        : commandLine()
                                .execute(arguments.length == 0 ? new String[] {"run"} : arguments);
        // Live reload ends and begins the application many times in one process.
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            System.exit(code);
        }
    }

    /** Without making the other commands, so that it starts fast. */
    private static int analyze(String[] arguments) {
        return new CommandLine(new AnalyzeCommand())
                .setCommandName("coderx analyze")
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    explain(failure, command, parsed);
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    static CommandLine commandLine() {
        return new CommandLine(new CoderxCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain);
    }

    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof LaunchException) {
            err.println("coderX: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Holds the list of commands. */
    @Command(
            name = "coderx",
            description = "Finds recurring mistakes in code and what to learn next.",
            subcommands = {
                RunCommand.class,
                ServicesCommand.class,
                AnalyzeCommand.class,
                ImportCommand.class,
                ProblemsCommand.class,
                ConceptsCommand.class,
                BenchCommand.class,
                DeadLettersCommand.class,
                EvalCommand.class,
                CommandLine.HelpCommand.class
            },
            mixinStandardHelpOptions = true)
    static final class CoderxCommand {}
}
