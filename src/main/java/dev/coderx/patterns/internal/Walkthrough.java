package dev.coderx.patterns.internal;

import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.internal.check.Check;
import dev.coderx.patterns.internal.check.File;
import dev.coderx.patterns.internal.query.Frame;
import dev.coderx.patterns.internal.query.TreeQuery;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.LineIndex;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One analysis of one file: parse, walk once, collect. */
public final class Walkthrough {

    private static final Comparator<Finding> IN_TEXT_ORDER =
            Comparator.comparingInt((Finding f) -> f.span().startLine())
                    .thenComparingInt(f -> f.span().startColumn())
                    .thenComparingInt(f -> f.span().endLine())
                    .thenComparingInt(f -> f.span().endColumn())
                    .thenComparing(Finding::patternId);

    private final Plan plan;
    private final Deadline deadline;
    private final SyntaxTree tree;
    private final File file;
    private final LineIndex lines;
    private final Map<Place, Draft> findings = new LinkedHashMap<>();
    private final Set<String> concepts = new HashSet<>();
    private final BitSet met = new BitSet();
    private final Frame frame;

    public Walkthrough(Plan plan, Language language, String code, Deadline deadline) {
        this.plan = plan;
        this.deadline = deadline;
        this.tree = SyntaxTree.parse(language, code, deadline);
        this.file = new File(tree, deadline, plan.patternIds());
        this.lines = new LineIndex(code);
        this.frame = new Frame(deadline);
    }

    /**
     * Walks the tree.
     *
     * @param maxFindings how many findings are kept, the most severe first
     * @throws dev.coderx.patterns.internal.syntax.DeadlinePassed when the deadline comes first
     */
    public Analysis run(int maxFindings) {
        for (Plan.Step.RunCheck step : plan.wholeFile()) {
            visit(step.check(), tree.root(), step.pattern());
        }
        boolean parses = tree.parses() && findings.isEmpty();
        for (SyntaxNode node : tree.root().walk()) {
            Plan.Station station = plan.station(node);
            if (station != null) {
                deadline.check();
                if (!met.get(node.kind())) {
                    met.set(node.kind());
                    concepts.addAll(station.concepts());
                }
                for (Plan.Step step : station.steps()) {
                    take(step, node);
                }
            }
        }
        List<Finding> kept =
                findings.values().stream()
                        .map(Draft::finding)
                        .sorted(
                                Comparator.comparingDouble(Finding::severity)
                                        .reversed()
                                        .thenComparing(IN_TEXT_ORDER))
                        .limit(maxFindings)
                        .sorted(IN_TEXT_ORDER)
                        .toList();
        return split(parses, kept);
    }

    /** Parts what is to be reported from what a comment asks not to report. */
    private Analysis split(boolean parses, List<Finding> all) {
        var reported = new ArrayList<Finding>();
        var suppressed = new ArrayList<Analysis.Suppressed>();
        for (Finding finding : all) {
            Optional<String> reason =
                    file.suppressions().reason(finding.patternId(), finding.span().startLine());
            reason.ifPresentOrElse(
                    text -> suppressed.add(new Analysis.Suppressed(finding, text)),
                    () -> reported.add(finding));
        }
        return new Analysis(parses, reported, suppressed, concepts);
    }

    /** How many nodes were looked at; each pattern that walks by itself adds to it. */
    public long steps() {
        return tree.root().steps();
    }

    private void take(Plan.Step step, SyntaxNode node) {
        switch (step) {
            case Plan.Step.RunQuery(var pattern, var query) -> {
                if (!node.broken()) {
                    query.matchAt(node, frame).ifPresent(match -> add(pattern, match));
                }
            }
            case Plan.Step.RunCheck(var pattern, var check) -> {
                if (!node.broken()) {
                    visit(check, node, pattern);
                }
            }
            case Plan.Step.NoteConcepts(var query, var ids) -> {
                if (!concepts.containsAll(ids) && query.matchAt(node, frame).isPresent()) {
                    concepts.addAll(ids);
                }
            }
        }
    }

    private void visit(Check check, SyntaxNode node, Pattern pattern) {
        check.visit().at(node, file, (start, end) -> add(pattern, start, end));
    }

    private void add(Pattern pattern, TreeQuery.Match match) {
        SyntaxNode found = match.finding();
        Draft draft = add(pattern, found.start(), found.end());
        pattern.evidence()
                .forEach((capture, note) -> {
                    SyntaxNode at = match.captured().get(capture);
                    if (at != null) {
                        draft.because(at, note);
                    }
                });
        if (pattern.edit() != null) {
            draft.edit(found, match.fill(pattern.edit()));
        }
    }

    private Draft add(Pattern pattern, int start, int end) {
        return findings.computeIfAbsent(
                new Place(pattern.id(), start, end), _ -> new Draft(pattern, start, end, lines));
    }

    private record Place(String patternId, int start, int end) {}
}
