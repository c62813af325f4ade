package dev.coderx.launch.concepts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptExchange;
import dev.coderx.concepts.ConceptExchange.Format;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.InvalidConcepts;
import dev.coderx.concepts.ReadConcepts;
import dev.coderx.launch.LaunchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a catalogue file of an Exercism track or a CASE framework. */
@Command(
        name = "import",
        description =
                "Make a catalogue file of the concepts in an Exercism config.json, in JSON of the"
                        + " shape of CASE, or in YAML. Educators import into their institution's"
                        + " graph by the mutation importConcepts.",
        mixinStandardHelpOptions = true)
final class ImportConceptsCommand implements Callable<Integer> {
    private static final int LARGEST = 8_000_000;

    @Parameters(paramLabel = "FILE", description = "What to read.")
    private Path file = Path.of("config.json");

    @Option(
            names = "--format",
            paramLabel = "exercism|case|yaml",
            description = "What it is.",
            required = true)
    private Format format = Format.CASE;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description =
                    "The catalogue to write; it must not exist yet (default: ${DEFAULT-VALUE}).",
            defaultValue = "imported-concepts.yaml")
    private Path target = Path.of("imported-concepts.yaml");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        ReadConcepts read;
        ConceptGraph graph;
        try {
            read = ConceptExchange.read(format, text());
            graph = new ConceptGraph(read.concepts());
        } catch (InvalidConcepts e) {
            throw new LaunchException("%s is not imported: %s".formatted(file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new LaunchException(
                    "%s is not imported, since its concepts make no graph: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
        write(new ConceptCatalogue("1", read.concepts()).toYaml());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        read.notes().forEach(note -> out.println("note: " + note));
        out.printf(
                "%d concepts with %d prerequisites are in %s%n",
                graph.all().size(), graph.edgeCount(), target);
        out.flush();
        return 0;
    }

    private String text() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new LaunchException("%s is larger than %d bytes".formatted(file, LARGEST));
            }
            return UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException failure) {
            throw new LaunchException("%s is no UTF-8 text".formatted(file), failure);
        } catch (IOException failure) {
            throw new LaunchException("%s cannot be read".formatted(file), failure);
        }
    }

    private void write(String yaml) {
        try {
            Files.writeString(
                    target, yaml, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException exists) {
            throw new LaunchException(
                    "%s exists already; choose another file with --to".formatted(target), exists);
        } catch (IOException failure) {
            throw new LaunchException("%s cannot be written".formatted(target), failure);
        }
    }
}
