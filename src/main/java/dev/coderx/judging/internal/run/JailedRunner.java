package dev.coderx.judging.internal.run;

import dev.coderx.judging.internal.jail.Jail;
import dev.coderx.judging.internal.jail.JailCommand;
import dev.coderx.judging.internal.jail.Prisoner;
import dev.coderx.judging.internal.value.Value;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs programs by a harness: one process in the jail for all jobs of a run. */
public final class JailedRunner implements Runner {
    /** How often a run begins again at a job that was out of time without having run. */
    private static final int SECOND_CHANCES = 2;

    private final Language language;
    private final Function<Run, JailCommand> harness;
    private final Jail jail;

    /**
     * @param harness starts the harness and gives it all it needs for a run
     */
    public JailedRunner(Language language, Function<Run, JailCommand> harness, Jail jail) {
        this.language = language;
        this.harness = harness;
        this.jail = jail;
    }

    private JailedRunner(Interpreter interpreter, Path harnesses, Jail jail) {
        this(
                interpreter.language(),
                run ->
                        new JailCommand(
                                interpreter.program(),
                                List.of(harnesses),
                                interpreter.limits(run),
                                RunJson.write(run)),
                jail);
    }

    /**
     * Runs Python.
     *
     * @throws IOException if it is not installed, or the harness cannot be written
     */
    public static JailedRunner python(Jail jail) throws IOException {
        Path harnesses = Harnesses.unpack();
        return new JailedRunner(Interpreter.python(harnesses), harnesses, jail);
    }

    /**
     * Runs JavaScript by Node.js.
     *
     * @throws IOException if it is not installed, or the harness cannot be written
     */
    public static JailedRunner javaScript(Jail jail) throws IOException {
        Path harnesses = Harnesses.unpack();
        return new JailedRunner(Interpreter.javaScript(harnesses), harnesses, jail);
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public void run(Run run, Consumer<Report> reports) throws IOException {
        int first = 0;
        Set<Integer> starved = new HashSet<>();
        while (first < run.jobs().size()) {
            first += runFrom(first, run, starved, reports);
        }
    }

    /**
     * Does jobs from one on and returns how many; all where it makes no sense to go on.
     *
     * @param starved the jobs that had a second chance, from the first of all
     */
    private int runFrom(int first, Run whole, Set<Integer> starved, Consumer<Report> reports)
            throws IOException {
        List<Run.Job> jobs = whole.jobs().subList(first, whole.jobs().size());
        Run run =
                new Run(
                        whole.source(),
                        whole.driver(),
                        whole.function(),
                        jobs,
                        whole.perJob(),
                        whole.outputBytes());
        try (Prisoner prisoner = jail.start(harness.apply(run));
                Patience patience = new Patience(prisoner, run.perJob())) {
            Frames frames = new Frames(prisoner.output(), jobs.size(), run.outputBytes());
            if (!(frames.next() instanceof Frame.Ready)) {
                throw notReady(prisoner);
            }
            patience.begin();
            while (true) {
                switch (frames.next()) {
                    case Frame.Ready() -> throw new IllegalStateException("ready twice");
                    case Frame.Done() -> {
                        return jobs.size();
                    }
                    case Frame.Silence() -> {
                        Report ending = Ending.of(prisoner, patience, run, frames.job());
                        reports.accept(Later.by(first, ending));
                        return jobs.size();
                    }
                    case Frame.Nonsense _ -> {
                        reports.accept(new Report.Exited(first + frames.job(), ""));
                        return jobs.size();
                    }
                    case Frame.Told(Report.Exited(int job, String printed))
                            when jobs.get(job) instanceof Run.Program -> {
                        reports.accept(new Report.Started(first + job));
                        reports.accept(
                                new Report.Returned(
                                        first + job, new Value.Nothing(), List.of(), printed, 0));
                        return job + 1;
                    }
                    case Frame.Starved(Report.Stopped stopped) -> {
                        if (starved.size() < SECOND_CHANCES && starved.add(first + stopped.job())) {
                            return stopped.job();
                        }
                        reports.accept(Later.by(first, stopped));
                        return jobs.size();
                    }
                    case Frame.Told(Report report) -> {
                        reports.accept(Later.by(first, report));
                        if (isLast(report)) {
                            return jobs.size();
                        }
                        patience.begin();
                    }
                }
            }
        }
    }

    private static boolean isLast(Report report) {
        return switch (report) {
            case Report.Broken _ -> true;
            case Report.Stopped _ -> true;
            case Report.Exited _ -> true;
            case Report.Started _ -> false;
            case Report.Returned _ -> false;
            case Report.Raised _ -> false;
        };
    }

    private IOException notReady(Prisoner prisoner) {
        prisoner.kill();
        try {
            Prisoner.Exit exit = prisoner.await();
            return new IOException(
                    "the harness for %s did not start: %s, status %d, %s"
                            .formatted(language(), exit.cause(), exit.code(), exit.errors()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IOException("interrupted while the harness ended", e);
        }
    }
}
