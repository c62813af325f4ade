package dev.coderx.launch.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.launch.LaunchException;
import dev.coderx.problems.ImportedProblems;
import dev.coderx.problems.ImportedProblems.Draft;
import dev.coderx.problems.InvalidArchive;
import dev.coderx.problems.InvalidProblem;
import dev.coderx.problems.ProblemArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes problem files of a pack, a QTI package or an Exercism track. */
@Command(
        name = "import",
        description =
                "Make problem files of a problem pack, a QTI package or an Exercism config.json.",
        mixinStandardHelpOptions = true)
final class ImportProblemsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What to read; its content says what it is.")
    private Path file = Path.of("problems.zip");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder for the problem files (default: ${DEFAULT-VALUE}).",
            defaultValue = "imported-problems")
    private Path folder = Path.of("imported-problems");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        ImportedProblems imported;
        try {
            imported = read(bytes());
        } catch (InvalidArchive | InvalidProblem e) {
            throw new LaunchException("%s is not imported: %s".formatted(file, e.getMessage()), e);
        }
        write(imported.drafts());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        imported.notCarried().forEach(what -> out.println("not carried over: " + what));
        out.println("%d problem files are in %s".formatted(imported.drafts().size(), folder));
        out.flush();
        return 0;
    }

    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ProblemArchive.LARGEST + 1);
        } catch (IOException failure) {
            throw new LaunchException("%s cannot be read".formatted(file), failure);
        }
    }

    private static ImportedProblems read(byte[] content) {
        boolean isZip = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        return isZip
                ? ProblemArchive.read(content)
                : new ExercismTrack(new ConceptGraph(ConceptCatalogue.packaged().concepts()))
                        .read(new String(content, UTF_8));
    }

    /** All or none; nothing that is there is written over. */
    private void write(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (Files.exists(target(draft))) {
                throw new LaunchException(
                        "%s exists already; choose another folder with --to"
                                .formatted(target(draft)));
            }
        }
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Draft draft : drafts) {
                written.add(target(draft));
                Files.writeString(target(draft), draft.content(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException failure) {
            written.forEach(path -> path.toFile().delete());
            throw new LaunchException("%s cannot be written to".formatted(folder), failure);
        }
    }

    private Path target(Draft draft) {
        return folder.resolve(draft.id() + ".yaml");
    }
}
