package dev.coderx.patterns.internal;

import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.internal.check.Check;
import dev.coderx.patterns.internal.check.File;
import dev.coderx.patterns.internal.check.Report;
import dev.coderx.patterns.internal.query.Frame;
import dev.coderx.patterns.internal.query.TreeQuery;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.DeadlinePassed;
import dev.coderx.patterns.internal.syntax.LineIndex;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.patterns.internal.syntax.SyntaxTree;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** One analysis of one file: parse, walk once, collect. */
public final class Walkthrough {

    private static final Comparator<Finding> IN_TEXT_ORDER =
            Comparator.comparingInt((Finding f) -> f.span().startLine())
                    .thenComparingInt(f -> f.span().startColumn())
                    .thenComparingInt(f -> f.span().endLine())
                    .thenComparingInt(f -> f.span().endColumn())
                    .thenComparing(Finding::patternId);

    private static final int CHECK_EVERY = 16;

    private final Plan plan;
    private final Deadline deadline;
    private final SyntaxTree tree;
    private final File file;
    private final LineIndex lines;
    private final Map<Place, Draft> findings = new LinkedHashMap<>();
    private final Set<String> concepts = new HashSet<>();
    private final Frame frame;
    private final BiConsumer<String, RuntimeException> onFailure;
    private int done;

    /** Parses the file; an analysis that fails ends the walk. */
    public Walkthrough(Plan plan, Language language, String code, Deadline deadline) {
        this(
                plan,
                language,
                code,
                deadline,
                (_, failure) -> {
                    throw failure;
                });
    }

    /**
     * Parses the file.
     *
     * @param onFailure hears the pattern's id and what happened when an analysis fails; the others
     *     go on
     */
    public Walkthrough(
            Plan plan,
            Language language,
            String code,
            Deadline deadline,
            BiConsumer<String, RuntimeException> onFailure) {
        this.onFailure = onFailure;
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
            Pattern pattern = step.pattern();
            visit(step.check(), tree.root(), pattern, (start, end) -> add(pattern, start, end));
        }
        boolean parses = tree.parses() && findings.values().stream().noneMatch(Draft::isSyntax);
        plan.concepts()
                .forEach((kind, shown) -> {
                    if (!tree.nodes(kind).isEmpty()) {
                        concepts.addAll(shown);
                    }
                });
        // each over all its nodes: the code of all together is more than a processor's caches hold
        for (Plan.Step step : plan.steps()) {
            for (int kind : step.kinds()) {
                take(step, tree.nodes(kind));
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

    private void take(Plan.Step step, List<SyntaxNode> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        if (++done % CHECK_EVERY == 0) {
            deadline.check();
        }
        switch (step) {
            case Plan.Step.RunQuery(var pattern, var query, _) -> {
                for (SyntaxNode node : nodes) {
                    if (!node.broken()) {
                        query.matchAt(node, frame).ifPresent(match -> add(pattern, match));
                    }
                }
            }
            case Plan.Step.RunCheck(var pattern, var check, _) -> visit(check, nodes, pattern);
            case Plan.Step.NoteConcepts(var query, var ids, _) -> {
                for (SyntaxNode node : nodes) {
                    if (!concepts.containsAll(ids) && query.matchAt(node, frame).isPresent()) {
                        concepts.addAll(ids);
                    }
                }
            }
        }
    }

    private void visit(Check check, List<SyntaxNode> nodes, Pattern pattern) {
        Report report = (start, end) -> add(pattern, start, end);
        for (SyntaxNode node : nodes) {
            if (!node.broken()) {
                visit(check, node, pattern, report);
            }
        }
    }

    private void visit(Check check, SyntaxNode node, Pattern pattern, Report report) {
        try {
            check.visit().at(node, file, report);
        } catch (DeadlinePassed late) {
            throw late;
        } catch (RuntimeException failure) {
            // a slip in one analysis must not cost the student all the others
            onFailure.accept(pattern.id(), failure);
        }
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
