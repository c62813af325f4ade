package dev.coderx.judging.internal.run.jvm;

import dev.coderx.judging.internal.jail.Jail;
import dev.coderx.judging.internal.jail.JailCommand;
import dev.coderx.judging.internal.jail.Limits;
import dev.coderx.judging.internal.run.JailedRunner;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.judging.internal.run.Run;
import dev.coderx.judging.internal.run.Runner;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Runs Java: compiles it here, and calls its classes in the jail. Java has no seed for {@code new
 * Random()}, {@code Math.random()} and the order of {@code Set.of}; all else is the same each time.
 */
public final class JavaRunner implements Runner {
    private static final Duration COMPILING = Duration.ofSeconds(8);
    private static final Duration START = Duration.ofSeconds(10);
    private static final int MOST_JOBS = 30;
    private static final long OUTPUT_BYTES = 64L << 20;

    private final StudentCompiler compiler;
    private final HarnessFiles harness;
    private final Jail jail;

    private JavaRunner(StudentCompiler compiler, HarnessFiles harness, Jail jail) {
        this.compiler = compiler;
        this.harness = harness;
        this.jail = jail;
    }

    /**
     * Makes one with a harness in a temporary folder, which goes when this process ends. Takes
     * about two seconds.
     *
     * @throws IOException if the harness cannot be written
     */
    public static JavaRunner in(Jail jail) throws IOException {
        return in(jail, Files.createTempDirectory("coderx-java"));
    }

    /**
     * Makes one with a harness in a folder of its own.
     *
     * @param folder one that jailed programs can be shown: its parents are open to all users
     * @throws IOException if the harness cannot be written
     */
    public static JavaRunner in(Jail jail, Path folder) throws IOException {
        var compiler = new StudentCompiler(COMPILING);
        return new JavaRunner(compiler, JavaHarness.in(folder, compiler), jail);
    }

    @Override
    public Language language() {
        return Language.JAVA;
    }

    @Override
    public void run(Run run, Consumer<Report> reports) throws IOException {
        switch (compiler.compile(run.source(), run.driver())) {
            case Compiled.Rejected rejected ->
                    reports.accept(new Report.Broken(rejected.failure(), ""));
            case Compiled.Classes classes ->
                    new JailedRunner(Language.JAVA, part -> command(part, classes), jail)
                            .run(run, reports);
        }
    }

    private JailCommand command(Run run, Compiled.Classes classes) {
        Duration wall =
                START.plus(run.perJob().multipliedBy(Math.min(run.jobs().size(), MOST_JOBS)));
        return new JailCommand(
                harness.command(),
                harness.readable(),
                Limits.forJava(wall, wall, OUTPUT_BYTES),
                HarnessInput.of(run, classes));
    }
}
