package dev.coderx.concepts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of one student in every concept, at one moment. Pure: the same evidence, class and
 * moment give the same matrix.
 *
 * <p>A cell's mean is that of a Beta distribution ({@link Observations}): its own evidence, aged
 * ({@link Mastery#at}), on top of a prior. The prior's mean is where the student's class stands,
 * moved by evidence on neighbouring concepts ({@link Spread}). A concept without own evidence shows
 * the prior alone, with the widest uncertainty.
 */
public final class ProficiencyMatrix {
    private final ConceptGraph graph;
    private final Map<String, Mastery> cells;
    private final Map<String, Double> classMeans;
    private final Instant now;
    private final Map<String, Observations> seen;
    private final Spread spread;

    /**
     * @param cells the student's evidence by concept id
     * @param classMeans where the class stands by concept id, 0 to 1; a half where it is not said
     */
    public ProficiencyMatrix(
            ConceptGraph graph,
            Map<String, Mastery> cells,
            Map<String, Double> classMeans,
            Instant now) {
        this(graph, new Spread(graph), cells, classMeans, now);
    }

    ProficiencyMatrix(
            ConceptGraph graph,
            Spread spread,
            Map<String, Mastery> cells,
            Map<String, Double> classMeans,
            Instant now) {
        this.graph = graph;
        this.spread = spread;
        this.cells = Map.copyOf(cells);
        this.classMeans = Map.copyOf(classMeans);
        this.now = now;
        seen = new HashMap<>();
        cells.forEach((id, mastery) -> seen.put(id, mastery.at(now)));
    }

    /** The moment it holds for. */
    public Instant now() {
        return now;
    }

    /** Mean, uncertainty and count of evidence of any concept. */
    public MasteryView view(String conceptId) {
        Observations own = seen.getOrDefault(conceptId, Observations.NONE);
        int count = cells.getOrDefault(conceptId, Mastery.UNKNOWN).evidenceCount();
        return new MasteryView(own.mean(start(conceptId)), own.uncertainty(), count);
    }

    /** The mean of a concept without evidence of its own, 0 to 1. */
    public double start(String conceptId) {
        double base = classMeans.getOrDefault(conceptId, Observations.EVEN);
        return spread.start(conceptId, base, seen);
    }

    /** The concept's cell, if there is evidence on it. */
    public Optional<Proficiency> find(String conceptId) {
        return Optional.ofNullable(cells.get(conceptId))
                .map(mastery -> cell(conceptId, mastery, before()));
    }

    /** The cells there is evidence on, weakest first. */
    public List<Proficiency> seen() {
        ProficiencyMatrix before = before();
        return cells.entrySet().stream()
                .map(cell -> cell(cell.getKey(), cell.getValue(), before))
                .sorted(
                        Comparator.comparingDouble((Proficiency cell) -> cell.view().mean())
                                .thenComparing(Proficiency::conceptId))
                .toList();
    }

    /** The views of all concepts of the catalogue, and of others there is evidence on, by id. */
    public Map<String, MasteryView> views() {
        Map<String, MasteryView> views = new TreeMap<>();
        graph.all().forEach(concept -> views.put(concept.id(), view(concept.id())));
        cells.keySet().forEach(id -> views.putIfAbsent(id, view(id)));
        return views;
    }

    private Proficiency cell(String conceptId, Mastery mastery, ProficiencyMatrix before) {
        MasteryView view = view(conceptId);
        MasteryView then = before.view(conceptId);
        return new Proficiency(
                conceptId,
                view,
                mastery.lastPractised(),
                start(conceptId),
                seen.getOrDefault(conceptId, Observations.NONE),
                ProficiencyTrend.of(then.seen(), view.mean() - then.mean()));
    }

    /** The matrix as it was when the trend begins, of the evidence of the days up to then. */
    private ProficiencyMatrix before() {
        Instant then = now.minus(ProficiencyTrend.SPAN);
        LocalDate last = LocalDate.ofInstant(then, ZoneOffset.UTC);
        Map<String, Mastery> known = new HashMap<>();
        cells.forEach((id, mastery) -> {
            Mastery earlier = mastery.until(last);
            if (!earlier.days().isEmpty()) {
                known.put(id, earlier);
            }
        });
        return new ProficiencyMatrix(graph, spread, known, classMeans, then);
    }
}
