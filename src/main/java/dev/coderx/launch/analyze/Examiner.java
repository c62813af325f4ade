package dev.coderx.launch.analyze;

import dev.coderx.launch.analyze.FileFinder.Source;
import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.AnalysisResult.Analysed;
import dev.coderx.patterns.AnalysisResult.TimedOut;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one file, analyses it and keeps what reports need of it. */
final class Examiner {
    private static final Comparator<Remark> IN_TEXT_ORDER =
            Comparator.comparingInt((Remark remark) -> remark.span().startLine())
                    .thenComparingInt(remark -> remark.span().startColumn());

    private final PatternCatalogue catalogue;
    private final PatternAnalyzer analyzer;
    private final Imports imports;
    private final Filter filter;

    Examiner(PatternCatalogue catalogue, PatternAnalyzer analyzer, Imports imports, Filter filter) {
        this.catalogue = catalogue;
        this.analyzer = analyzer;
        this.imports = imports;
        this.filter = filter;
    }

    /** Any number of threads may examine files at once. */
    FileReport examine(Source source) {
        return switch (SourceText.of(source.path())) {
            case SourceText.Refused(String reason) -> FileReport.failed(source.name(), reason);
            case SourceText.Usable(String text, var note) ->
                    switch (analyzer.analyze(source.language(), text)) {
                        case TimedOut(var allowed) ->
                                FileReport.failed(
                                        source.name(),
                                        "its analysis took longer than %d seconds"
                                                .formatted(allowed.toSeconds()));
                        case Analysed(Analysis analysis) -> report(source, text, note, analysis);
                    };
        };
    }

    private FileReport report(
            Source source, String text, @Nullable String note, Analysis analysis) {
        List<String> lines = text.lines().toList();
        var prints = new Fingerprints();
        Map<Finding, String> reasons =
                analysis.suppressed().stream()
                        .collect(
                                Collectors.toMap(
                                        Analysis.Suppressed::finding, Analysis.Suppressed::reason));
        List<Remark> remarks = new ArrayList<>();
        for (Finding finding : analysis.all()) {
            String line = line(lines, finding.span().startLine());
            remarks.add(remark(finding, line, prints, reasons.get(finding)));
        }
        for (ForeignRemark foreign : imports.of(source.path())) {
            remarks.add(foreign.remark(line(lines, foreign.span().startLine()), prints));
        }
        remarks.removeIf(remark -> !filter.wants(remark));
        remarks.sort(IN_TEXT_ORDER);
        return new FileReport(source.name(), remarks, shown(lines, remarks), note, null);
    }

    private Remark remark(
            Finding finding, String line, Fingerprints prints, @Nullable String suppressed) {
        return new Remark(
                Remark.OURS,
                finding.patternId(),
                catalogue
                        .find(finding.patternId())
                        .map(pattern -> pattern.messages().nudge())
                        .orElse(finding.patternId()),
                finding.severity(),
                finding.confidence(),
                finding.span(),
                finding.evidence(),
                finding.edit(),
                line,
                prints.of(Remark.OURS, finding.patternId(), line),
                suppressed);
    }

    private static Map<Integer, String> shown(List<String> lines, List<Remark> remarks) {
        Map<Integer, String> shown = new HashMap<>();
        for (Remark remark : remarks) {
            keep(shown, lines, remark.span());
            remark.evidence().forEach(evidence -> keep(shown, lines, evidence.span()));
        }
        return shown;
    }

    private static void keep(Map<Integer, String> shown, List<String> lines, Span span) {
        shown.put(span.startLine(), line(lines, span.startLine()));
    }

    private static String line(List<String> lines, int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }
}
