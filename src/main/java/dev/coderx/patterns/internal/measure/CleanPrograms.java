package dev.coderx.patterns.internal.measure;

import dev.coderx.patterns.CleanFigures;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.RuleFigures.Disagreement;
import dev.coderx.shared.measuring.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts what we find in programs that are good. */
public final class CleanPrograms {
    private static final double MATTERS = 0.5;

    private final ProgramAnalysis analysis;

    public CleanPrograms(ProgramAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Measures. */
    public CleanFigures measure(
            List<LabelledProgram> programs, Parallel parallel, Consumer<Integer> step) {
        List<List<Finding>> found = parallel.map(programs, analysis::findings, step);
        int flagged = 0;
        long lines = 0;
        int severe = 0;
        int any = 0;
        List<Disagreement> disagreements = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            LabelledProgram program = programs.get(i);
            List<String> text = program.code().lines().toList();
            lines += text.size();
            any += found.get(i).size();
            List<Finding> grave =
                    found.get(i).stream().filter(f -> f.severity() >= MATTERS).toList();
            severe += grave.size();
            flagged += grave.isEmpty() ? 0 : 1;
            for (Finding finding : grave) {
                int line = finding.span().startLine();
                disagreements.add(
                        new Disagreement(
                                program.source(),
                                finding.patternId(),
                                program.id(),
                                line,
                                false,
                                line <= text.size() ? text.get(line - 1).strip() : ""));
            }
        }
        return new CleanFigures(programs.size(), lines, flagged, severe, any, disagreements);
    }
}
