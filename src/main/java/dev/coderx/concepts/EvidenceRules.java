package dev.coderx.concepts;

import dev.coderx.submissions.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was seen in one submission into evidence per concept. Pure: same input, same output.
 *
 * <p>Successes and difficulties are counted apart, as in Performance Factors Analysis (Pavlik, Cen
 * and Koedinger, AIED 2009). The weights are our own first choice, to be replaced by learned ones;
 * they order the kinds by how much each can tell: a solved problem says more than a clean use, and
 * a finding names its concept while a wrong outcome does not.
 *
 * <p>How hard the problem is counts too. An outcome says as much as it surprises (the update of the
 * Elo system, K · (outcome − expected), as used in education: Pelánek, Computers &amp; Education
 * 98, 2016). Of a problem of author's difficulty d a student in the middle is expected to solve
 * 0.75 − d/2 at first try; so a success counts 2 · (1 − (0.75 − d/2)) = 0.5 + d of its weight, and
 * a difficulty 2 · (0.75 − d/2) = 1.5 − d. The author's difficulty is taken, not the learned one,
 * which moves with every try: what a piece of evidence counts must not depend on when it arrives,
 * and a student's own success must not make an earlier one count less.
 */
public final class EvidenceRules {

    /** Points of a concept used in a correct program, for a problem of middle difficulty. */
    public static final int SOLVED_POINTS = 600;

    /**
     * Points shared among the concepts of a wrong program, as nothing says which one was hard;
     * likewise.
     */
    public static final int NOT_SOLVED_POINTS = 400;

    /** The least a wrong program costs each of its concepts, in points. */
    public static final int NOT_SOLVED_LEAST = 20;

    /** Points of a concept used cleanly in a program of unknown outcome. */
    public static final int PRACTISED_POINTS = 100;

    /** Below this severity a finding is about how code reads; it is shown, and is no evidence. */
    public static final double LEAST_SEVERITY = 0.34;

    /** The difficulty that is assumed where no problem is known. */
    public static final double MIDDLE = 0.5;

    private static final String PROGRAM_STRUCTURE = "program-structure";

    private EvidenceRules() {}

    /**
     * Names the evidence in one submission.
     *
     * <ul>
     *   <li>A finding is a difficulty of severity × confidence on each of its concepts; of several
     *       findings on a concept the strongest counts, since a slip repeated in one program is one
     *       observation. What is below {@value #LEAST_SEVERITY} counts for nothing.
     *   <li>A correct outcome is a success for the concepts practised that no finding hit.
     *   <li>A wrong outcome is a difficulty shared by all concepts practised.
     *   <li>Without an outcome, a clean use is a weak success.
     * </ul>
     *
     * <p>Never empty: even a program in which nothing was recognised says how the student gets
     * along with writing a program at all, so its evidence goes to {@code program-structure}. This
     * way each submission moves the picture, and a student can always see that it was taken in.
     *
     * @param conceptsPractised ids of the concepts the program uses
     * @param findings what was found
     * @param outcome null when unknown
     * @return at most one item per concept and kind, in {@link EvidenceItem#ORDER}
     */
    public static List<EvidenceItem> evidenceFor(
            Set<String> conceptsPractised,
            List<FindingSignal> findings,
            @Nullable Outcome outcome) {
        return evidenceFor(conceptsPractised, findings, outcome, MIDDLE);
    }

    /**
     * Names the evidence in one submission to a problem, as above.
     *
     * @param difficulty the author's, 0 to 1
     */
    public static List<EvidenceItem> evidenceFor(
            Set<String> conceptsPractised,
            List<FindingSignal> findings,
            @Nullable Outcome outcome,
            double difficulty) {
        Map<String, Integer> difficulties = difficulties(findings);
        Set<String> practised =
                conceptsPractised.isEmpty() && difficulties.isEmpty()
                        ? Set.of(PROGRAM_STRUCTURE)
                        : conceptsPractised;
        List<EvidenceItem> items = new ArrayList<>();
        difficulties.forEach(
                (id, points) -> items.add(new EvidenceItem(id, EvidenceKind.FINDING, -points)));
        for (String id : practised) {
            boolean clean = !difficulties.containsKey(id);
            if (outcome == Outcome.WRONG) {
                int all = (int) Math.round(NOT_SOLVED_POINTS * (1.5 - difficulty));
                int share = Math.max(NOT_SOLVED_LEAST, all / practised.size());
                items.add(new EvidenceItem(id, EvidenceKind.NOT_SOLVED, -share));
            } else if (outcome == Outcome.CORRECT && clean) {
                int points = (int) Math.round(SOLVED_POINTS * (0.5 + difficulty));
                items.add(new EvidenceItem(id, EvidenceKind.SOLVED, points));
            } else if (outcome == null && clean) {
                items.add(new EvidenceItem(id, EvidenceKind.PRACTISED, PRACTISED_POINTS));
            }
        }
        items.sort(EvidenceItem.ORDER);
        return List.copyOf(items);
    }

    private static Map<String, Integer> difficulties(List<FindingSignal> findings) {
        Map<String, Integer> strongest = new TreeMap<>();
        for (FindingSignal finding : findings) {
            int points =
                    (int) Math.round(finding.severity() * finding.confidence() * EvidenceItem.FULL);
            if (points > 0 && finding.severity() >= LEAST_SEVERITY) {
                finding.conceptIds().forEach(id -> strongest.merge(id, points, Math::max));
            }
        }
        return strongest;
    }
}
