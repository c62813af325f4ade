package dev.coderx.concepts.internal;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceKind;
import dev.coderx.concepts.Mastery;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Observations;
import dev.coderx.concepts.ProficiencyMatrix;
import dev.coderx.concepts.internal.difficulty.TriedProblem;
import dev.coderx.patterns.events.PatternsDetected;
import dev.coderx.patterns.events.PatternsDetected.FoundPattern;
import dev.coderx.shared.Language;
import dev.coderx.submissions.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one update costs without reading and writing: from what a submission shows to the moved
 * cells with their means and uncertainties, for a student who has practised on so many days. Run by
 * {@link UpdateBenchmarkTest}, which tells how.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class UpdateBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    @Param({"10", "100"})
    public int days = 10;

    private final ConceptGraph graph = new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private final Map<String, Mastery> cells = new HashMap<>();
    private final TriedProblem problem =
            new TriedProblem("a-problem", 1, 0.4, List.of("lists"), null);
    private PatternsDetected detected = detected(List.of());

    @Setup
    public void prepare() {
        List<String> concepts =
                graph.all().stream()
                        .filter(concept -> concept.languages().contains(Language.PYTHON))
                        .map(concept -> concept.id())
                        .limit(20)
                        .toList();
        detected = detected(concepts.subList(0, 6));
        for (String id : concepts) {
            Mastery mastery = Mastery.UNKNOWN;
            for (int day = 0; day < days; day++) {
                mastery =
                        mastery.plus(
                                new EvidenceItem(id, EvidenceKind.SOLVED, 600),
                                NOW.minus(Duration.ofDays(2L * day)));
            }
            cells.put(id, mastery);
        }
    }

    /** An ordinary submission: six concepts, two findings. */
    @Benchmark
    public List<MasteryView> update() {
        List<MasteryView> moved = new ArrayList<>();
        for (EvidenceItem item :
                UpdateProficiency.evidence(graph, detected, Outcome.CORRECT, problem)) {
            Mastery mastery = cells.getOrDefault(item.conceptId(), Mastery.UNKNOWN).plus(item, NOW);
            Observations seen = mastery.at(NOW);
            moved.add(
                    new MasteryView(
                            seen.mean(Observations.EVEN),
                            seen.uncertainty(),
                            mastery.evidenceCount()));
        }
        return moved;
    }

    /** All that is shown of twenty concepts, with spread and trend. */
    @Benchmark
    public int matrix() {
        return new ProficiencyMatrix(graph, cells, Map.of(), NOW).seen().size();
    }

    private static PatternsDetected detected(List<String> concepts) {
        List<FoundPattern> found =
                concepts.stream()
                        .limit(2)
                        .map(id -> new FoundPattern("python.a-pattern", 0.6, 0.9, List.of(id)))
                        .toList();
        return new PatternsDetected(
                new UUID(0, 1),
                new UUID(0, 2),
                Language.PYTHON,
                "a-problem",
                true,
                found,
                concepts,
                true,
                NOW);
    }
}
