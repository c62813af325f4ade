package dev.coderx.launch.analyze;

import dev.coderx.launch.LaunchException;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses files and reports what was found. */
@Command(
        name = "analyze",
        description = {
            "Find mistakes in files, without a server.",
            "Exit codes: 0 nothing to report, 1 something found, 2 wrong arguments or a file that"
                    + " could not be analysed."
        },
        mixinStandardHelpOptions = true)
public final class AnalyzeCommand implements Callable<Integer> {
    private static final int FOUND = 1;
    private static final int TROUBLE = 2;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|DIR",
            description = "Files, folders, or - for standard input (with --language).")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json or sarif (2.1.0). Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description =
                    "python, java, javascript or typescript: the language of every file named, and"
                            + " the only one in folders.")
    private @Nullable Language language;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Exit with 1 for findings of at least this severity: 0 to 1, note, warning,"
                            + " error, or none for never. Default: ${DEFAULT-VALUE}.")
    private String failOn = "note";

    @Option(
            names = "--min-severity",
            paramLabel = "SEVERITY",
            description = "Leave out what matters less: 0 to 1, note, warning or error.")
    private String minSeverity = "note";

    @Option(
            names = "--min-confidence",
            paramLabel = "SHARE",
            description = "Leave out what is less sure, 0 to 1.")
    private String minConfidence = "0";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the report to a file instead of standard output.")
    private @Nullable Path output;

    @Option(
            names = "--import",
            paramLabel = "SARIF_FILE",
            description = "Join the results of another linter; may be given several times.")
    private List<Path> imported = List.of();

    @Option(
            names = "--explain",
            paramLabel = "PATTERN",
            description = "Tell what a pattern means, and do nothing else.")
    private @Nullable String explained;

    @Spec private @Nullable CommandSpec spec;

    /** The form of a report. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    /** Made by picocli. */
    public AnalyzeCommand() {}

    @Override
    public Integer call() {
        try {
            return explained == null ? analyze() : explain(explained);
        } catch (LaunchException e) {
            complain(String.valueOf(e.getMessage()));
            return TROUBLE;
        }
    }

    private int analyze() {
        var filter =
                new Filter(
                        Severities.read("--min-severity", minSeverity),
                        Severities.share("--min-confidence", minConfidence, "from 0 to 1"));
        double failing = Severities.readOrNever("--fail-on", failOn);
        if (paths.isEmpty()) {
            throw new ParameterException(commandLine(), "Name the files or folders to analyze.");
        }
        var imports = new Imports();
        imported.forEach(file -> SarifImport.read(file, imports));
        var catalogue = new PatternCatalogue();
        var reporting =
                new Reporting(
                        new FileFinder(language).find(paths),
                        imports,
                        filter,
                        catalogue,
                        this::complain);
        Totals totals =
                output == null
                        ? reporting.write(format(commandLine().getOut(), catalogue, true))
                        : toFile(output, out -> reporting.write(format(out, catalogue, false)));
        if (totals.failures() > 0) {
            return TROUBLE;
        }
        return totals.worst() >= failing ? FOUND : 0;
    }

    private Output format(PrintWriter out, PatternCatalogue catalogue, boolean standard) {
        return switch (format) {
            case TEXT -> new TextOutput(out, standard && Terminal.coloured(Terminal.OUT));
            case JSON -> new JsonOutput(catalogue, out);
            case SARIF -> new SarifOutput(catalogue, out);
        };
    }

    /** Writes a file so that a reader sees all of it or none. */
    private static Totals toFile(Path file, Function<PrintWriter, Totals> writing) {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        try {
            Totals totals;
            try (var out = new PrintWriter(Files.newBufferedWriter(draft))) {
                totals = writing.apply(out);
                if (out.checkError()) {
                    throw new IOException("the disk took only a part of it");
                }
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            return totals;
        } catch (IOException e) {
            throw new LaunchException(
                    "the report cannot be written to %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private int explain(String id) {
        Pattern pattern =
                new PatternCatalogue()
                        .find(id)
                        .orElseThrow(() ->
                                new LaunchException("there is no pattern \"%s\"".formatted(id)));
        PrintWriter out = commandLine().getOut();
        out.print(RulePage.plain(pattern));
        out.flush();
        return 0;
    }

    private void complain(String line) {
        PrintWriter err = commandLine().getErr();
        err.println("coderX: " + Printable.of(line));
        err.flush();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
