package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.Prerequisite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A made-up student for measuring: knows some concepts, does not know the others, and answers with
 * noise.
 *
 * <p>On purpose not the engine's model. There, abilities are degrees and normally distributed; here
 * a student has learned concepts one by one until some point, as in knowledge space theory (Doignon
 * and Falmagne, Knowledge Spaces, 1999): what comes next is drawn among the concepts, likelier
 * where the usual order of teaching has it next and the less is missing before it, by the strength
 * of what is missing. How closely the usual order is followed differs from student to student. Then
 * some of it is forgotten and some other things were picked up. Answers are right by each student's
 * own slips and luck, and items are easier or harder than their editor thought; the engine knows
 * none of these numbers.
 */
final class SimulatedStudent {
    private static final double FORGOTTEN = 0.04;
    private static final double PICKED_UP = 0.03;

    /** The lightest weight of a concept all of whose strong prerequisites are missing. */
    private static final double LEAST = 1e-6;

    private final Set<String> known;
    private final double slip;
    private final double partly;
    private final Random random;

    private SimulatedStudent(Set<String> known, double slip, double partly, Random random) {
        this.known = known;
        this.slip = slip;
        this.partly = partly;
        this.random = random;
    }

    /** Draws a student over the concepts of a language, given in the usual order. */
    static SimulatedStudent draw(List<Concept> concepts, Random random) {
        int learned = 1 + random.nextInt(concepts.size() - 1);
        double strays = concepts.size() * (0.03 + 0.12 * random.nextDouble());
        Set<String> known = new HashSet<>();
        List<Concept> open = new ArrayList<>(concepts);
        for (int i = 0; i < learned; i++) {
            known.add(open.remove(pick(open, known, strays, random)).id());
        }
        for (Concept concept : concepts) {
            double chance = random.nextDouble();
            if (known.contains(concept.id()) && chance < FORGOTTEN) {
                known.remove(concept.id());
            } else if (!known.contains(concept.id()) && chance < PICKED_UP) {
                known.add(concept.id());
            }
        }
        return new SimulatedStudent(
                known, 0.02 + 0.1 * random.nextDouble(), 0.15 * random.nextDouble(), random);
    }

    boolean knows(String conceptId) {
        return known.contains(conceptId);
    }

    /**
     * Whether the student gets an item right this time.
     *
     * @param surprise how much harder the item is than its editor thought, on the scale of
     *     difficulty
     */
    boolean answers(QuizItem item, double surprise) {
        double hard = Math.min(1, Math.max(0, item.difficulty() + surprise));
        double chance;
        if (known.contains(item.conceptId())) {
            chance = 1 - slip - 0.12 * hard;
        } else {
            double half = partly * (1 - hard);
            chance = half + (1 - half) * item.guessing();
        }
        return random.nextDouble() < chance;
    }

    /** How much harder each item is than its editor thought. */
    static Map<String, Double> surprises(List<QuizItem> items, Random random) {
        Map<String, Double> surprises = new HashMap<>();
        items.forEach(item -> surprises.put(item.id(), 0.15 * random.nextGaussian()));
        return surprises;
    }

    private static int pick(List<Concept> open, Set<String> known, double strays, Random random) {
        double[] weights = new double[open.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double ready = 1;
            for (Prerequisite prerequisite : open.get(i).prerequisites()) {
                if (!known.contains(prerequisite.conceptId())) {
                    ready *= 1 - prerequisite.strength();
                }
            }
            weights[i] = Math.max(LEAST, ready * ready) * Math.exp(-i / strays);
            sum += weights[i];
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at <= 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
