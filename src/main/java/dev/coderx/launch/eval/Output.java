package dev.coderx.launch.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.launch.client.Figures;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where an evaluation says what it finds: to people, and where asked for in a file for machines.
 */
final class Output {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the figures to a file, for machines.")
    private @Nullable Path json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Prints a line at once; any thread may call it. */
    synchronized void say(String line) {
        if (command == null) {
            throw new IllegalStateException("only picocli makes commands");
        }
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /**
     * Writes the figures if a file was named.
     *
     * @throws dev.coderx.launch.LaunchException when it cannot be written
     */
    void write(ObjectNode figures) {
        if (json != null) {
            Figures.write(json, figures.toPrettyString());
        }
    }
}
