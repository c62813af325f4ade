package dev.coderx.patterns.internal.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.patterns.BrokenFigures;
import dev.coderx.patterns.CleanFigures;
import dev.coderx.patterns.MisconceptionFigures;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.RuleFigures;
import dev.coderx.shared.measuring.DataFile;
import dev.coderx.shared.measuring.MeasuringException;
import dev.coderx.shared.measuring.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder of labelled programs; what it lacks is left out. */
public final class LabelledData {
    private static final String LINTERS = "linters";
    private static final String SUBMISSIONS = "students/javascript_exercism_submissions.jsonl.gz";
    private static final String MISCONCEPTIONS = "students/python_mcminer_misconceptions.jsonl.gz";
    private static final String STUDENTS = "students/python_refactory.jsonl.gz";
    private static final String EXEMPLARS = "clean/exercism_exemplars.jsonl.gz";

    private static final long SEED = 20261121;

    private final Path folder;
    private final PatternCatalogue catalogue;
    private final ProgramAnalysis analysis;
    private final Parallel parallel = Parallel.onAllProcessors();
    private final Consumer<Integer> step;

    public LabelledData(
            Path folder,
            PatternCatalogue catalogue,
            PatternAnalyzer analyzer,
            Consumer<Integer> step) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.analysis = new ProgramAnalysis(analyzer);
        this.step = step;
    }

    public RuleFigures rules(BiPredicate<String, String> wanted) {
        List<LabelledProgram> programs = new ArrayList<>();
        for (Path file : linterFiles()) {
            programs.addAll(read(file, _ -> true));
        }
        programs.addAll(
                read(folder.resolve(SUBMISSIONS), row -> row.path("labelled").asBoolean(false)));
        return new LinterRules(analysis, catalogue).measure(programs, wanted, parallel, step);
    }

    public MisconceptionFigures misconceptions() {
        return new Misconceptions(analysis, catalogue)
                .measure(read(folder.resolve(MISCONCEPTIONS), _ -> true), parallel, step);
    }

    public CleanFigures exemplars() {
        return clean(EXEMPLARS, _ -> true);
    }

    public CleanFigures correctPrograms() {
        return clean(STUDENTS, row -> row.path("outcome").asText().equals("correct"));
    }

    public CleanFigures withoutMisconception() {
        return clean(MISCONCEPTIONS, row -> row.path("clean_for_rule").asBoolean(false));
    }

    /** Breaks each good program in each way, the same at each run. */
    public BrokenFigures brokenPrograms() {
        List<LabelledProgram> good = new ArrayList<>();
        good.addAll(read(folder.resolve(EXEMPLARS), _ -> true));
        good.addAll(
                read(
                        folder.resolve(STUDENTS),
                        row -> row.path("outcome").asText().equals("correct")));
        good.addAll(
                read(
                        folder.resolve(MISCONCEPTIONS),
                        row -> row.path("clean_for_rule").asBoolean(false)));
        BrokenPrograms.Result result =
                new BrokenPrograms(analysis.analyzer(), catalogue)
                        .measure(
                                good.stream()
                                        .map(one ->
                                                new BrokenPrograms.Program(
                                                        one.language(), one.code()))
                                        .toList(),
                                SEED);
        Map<String, BrokenFigures> parts = new HashMap<>();
        result.languages().forEach((language, count) -> parts.put("" + language, figures(count)));
        result.ways().forEach((way, count) -> parts.put("" + way, figures(count)));
        BrokenPrograms.Count all = result.all();
        return new BrokenFigures(all.programs(), all.located(), all.firstPosition(), parts);
    }

    private static BrokenFigures figures(BrokenPrograms.Count count) {
        return new BrokenFigures(
                count.programs(), count.located(), count.firstPosition(), Map.of());
    }

    private CleanFigures clean(String file, Predicate<JsonNode> wanted) {
        return new CleanPrograms(analysis)
                .measure(read(folder.resolve(file), wanted), parallel, step);
    }

    private List<Path> linterFiles() {
        Path linters = folder.resolve(LINTERS);
        if (!Files.isDirectory(linters)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(linters)) {
            return files.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList();
        } catch (IOException failure) {
            throw new MeasuringException(
                    "%s cannot be read: %s".formatted(linters, failure.getMessage()), failure);
        }
    }

    private static List<LabelledProgram> read(Path file, Predicate<JsonNode> wanted) {
        if (!Files.exists(file)) {
            return List.of();
        }
        return DataFile.lines(file).stream().filter(wanted).map(LabelledProgram::of).toList();
    }
}
