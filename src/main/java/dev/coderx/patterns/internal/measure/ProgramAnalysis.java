package dev.coderx.patterns.internal.measure;

import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.AnalysisResult.Analysed;
import dev.coderx.patterns.AnalysisResult.TimedOut;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.PatternAnalyzer;
import java.util.List;

/** Analyses programs of the data. */
public record ProgramAnalysis(PatternAnalyzer analyzer) {

    /** What is found in one; nothing where it took too long. */
    List<Finding> findings(LabelledProgram program) {
        return switch (analyzer.analyze(program.language(), program.code())) {
            case Analysed(Analysis analysis) -> analysis.findings();
            case TimedOut _ -> List.of();
        };
    }
}
