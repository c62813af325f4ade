package dev.coderx.launch.concepts;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptExchange;
import dev.coderx.concepts.ConceptExchange.Format;
import dev.coderx.launch.client.NewFile;
import dev.coderx.shared.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the concepts that come with the application to one file. */
@Command(
        name = "export",
        description = "Write the concept graph to one file.",
        mixinStandardHelpOptions = true)
final class ExportConceptsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What to write to; it must not exist yet.")
    private Path file = Path.of("concepts.json");

    @Option(
            names = "--format",
            paramLabel = "case|exercism|yaml",
            description = "What to write (default: ${DEFAULT-VALUE}).",
            defaultValue = "case")
    private Format format = Format.CASE;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "The language of an Exercism track (default: ${DEFAULT-VALUE}).",
            defaultValue = "python")
    private Language language = Language.PYTHON;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        ConceptCatalogue catalogue = ConceptCatalogue.packaged();
        String text = ConceptExchange.write(catalogue, format, language, Instant.now());
        NewFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf("version %s of the concepts is in %s%n", catalogue.version(), file);
        out.flush();
        return 0;
    }
}
