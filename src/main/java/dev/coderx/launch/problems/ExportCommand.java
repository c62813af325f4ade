package dev.coderx.launch.problems;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.launch.client.NewFile;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemArchive;
import dev.coderx.problems.ProblemArchive.Packed;
import dev.coderx.problems.ProblemBank;
import dev.coderx.shared.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the problem bank to one file. */
@Command(
        name = "export",
        description = "Write the problem bank to one file.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    /** What to write. */
    enum Format {
        /** Everything, as a zip. */
        PACK,
        /** Concepts, prerequisites and difficulties, as a track's config.json. */
        EXERCISM,
        /** The statements, as a zip of QTI 2.1 items. */
        QTI
    }

    @Option(
            names = "--format",
            paramLabel = "pack|exercism|qti",
            description = "What to write (default: ${DEFAULT-VALUE}).",
            defaultValue = "pack")
    private Format format = Format.PACK;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "The language of an Exercism track (default: ${DEFAULT-VALUE}).",
            defaultValue = "python")
    private Language language = Language.PYTHON;

    @Parameters(paramLabel = "FILE", description = "What to write to; it must not exist yet.")
    private Path file = Path.of("problems.zip");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<Problem> problems = new ProblemBank().all();
        NewFile.write(file, content(problems));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("%d problems are written to %s".formatted(problems.size(), file));
        out.flush();
        return 0;
    }

    private byte[] content(List<Problem> problems) {
        return switch (format) {
            case PACK -> ProblemArchive.pack(problems.stream().map(ExportCommand::packed).toList());
            case QTI -> ProblemArchive.qti(problems);
            case EXERCISM ->
                    new ExercismTrack(new ConceptGraph(ConceptCatalogue.packaged().concepts()))
                            .write(problems, language)
                            .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static Packed packed(Problem problem) {
        return new Packed(
                problem.id(), problem.version(), problem.title(), ProblemBank.file(problem.id()));
    }
}
