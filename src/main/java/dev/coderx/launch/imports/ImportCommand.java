package dev.coderx.launch.imports;

import dev.coderx.launch.client.Api;
import dev.coderx.launch.client.Patience;
import dev.coderx.launch.client.Platform;
import dev.coderx.launch.client.PlatformOptions;
import dev.coderx.shared.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Imports submissions from files into a running platform, or into one it starts for that.
 *
 * <p>Exit codes: 0 when everything was read and dealt with, rejected rows included; 1 when
 * something was not; 2 for wrong arguments.
 */
@Command(
        name = "import",
        description = {
            "Hand in submissions from files: JSON lines (.jsonl, .ndjson, also gzipped; fields"
                    + " student, problem, language, code, outcome, at) or a ProgSnap2 directory.",
            "Importing the same file again changes nothing."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private static final Duration WAITS_FOR_PLATFORM = Duration.ofMinutes(5);
    private static final Duration WAITS_FOR_MOVEMENT = Duration.ofMinutes(10);

    @Parameters(paramLabel = "DIR_OR_FILE", description = "What to import.")
    private Path path = Path.of("");

    @Mixin private PlatformOptions options = new PlatformOptions();

    @Option(
            names = "--student",
            paramLabel = "NAME",
            description = "Whose the rows are that name no student.")
    private @Nullable String student;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "The language of a ProgSnap2 directory: ${COMPLETION-CANDIDATES}.")
    private @Nullable Language language;

    @Option(
            names = "--events",
            paramLabel = "TYPE",
            split = ",",
            description = "Which ProgSnap2 events are submissions (default: ${DEFAULT-VALUE}).",
            defaultValue = "Submit,Run.Program")
    private List<String> events = List.of();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the figures to a file, for machines.")
    private @Nullable Path json;

    @Option(
            names = "--no-wait",
            description = "Do not wait until the whole chain is done for every row.")
    private boolean noWait;

    @Spec private @Nullable CommandSpec spec;

    /** Made by picocli, which fills the options in. */
    public ImportCommand() {}

    @Override
    public Integer call() {
        Report report = report();
        List<RowSource> sources =
                Sources.at(path, new ProgSnap.Choices(language, List.copyOf(events)));
        Patience patience = new Patience(WAITS_FOR_PLATFORM, report::say);
        try (Platform platform = options.runningOrStarted("import", report::say);
                Api api = Api.ofAdministrator(platform)) {
            return run(sources, api, patience, report);
        }
    }

    private int run(List<RowSource> sources, Api api, Patience patience, Report report) {
        report.say("importing " + path);
        long begun = System.nanoTime();
        Tally tally = new Tally();
        try (ProgressBar bar =
                new ProgressBar("handing in:", report, () -> handingIn(tally.counts()))) {
            bar.start();
            new Importer(api, patience, tally, report, student).run(sources);
        }
        report.badRowsEnd();
        Completion completion =
                new Completion(api, patience, tally.submissions(), WAITS_FOR_MOVEMENT);
        long completed = noWait ? completion.count() : await(completion, report);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Summary summary = new Summary(tally.counts(), completed, seconds);
        summary.print(report);
        if (json != null) {
            summary.write(json);
        }
        boolean all =
                tally.counts().unreadable() == 0 && (noWait || completed == completion.rows());
        return all ? 0 : 1;
    }

    private static long await(Completion completion, Report report) {
        AtomicLong through = new AtomicLong();
        try (ProgressBar bar =
                new ProgressBar(
                        "working through the chain:",
                        report,
                        () -> new ProgressBar.State(through.get(), completion.rows(), ""))) {
            bar.start();
            return completion.await(through::set, report::say);
        }
    }

    private static ProgressBar.State handingIn(Tally.Counts counts) {
        String note = counts.rejected() > 0 ? counts.rejected() + " rejected" : "";
        return new ProgressBar.State(counts.dealtWith(), 0, note);
    }

    @SuppressWarnings("SystemConsoleNull") // From JDK 25 on it is null again without a terminal.
    private Report report() {
        if (spec == null) {
            throw new IllegalStateException("only picocli calls this");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var console = System.console();
        return new Report(out, err, console != null && console.isTerminal());
    }
}
