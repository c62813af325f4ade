package dev.coderx.concepts.internal;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptPaths;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Prerequisite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Says why each concept is a step on the way to a goal, the last one. */
public final class StepReasons {
    private final List<Concept> way;
    private final Map<String, MasteryView> masteries;

    /**
     * @param way as {@link ConceptPaths#gap} finds it
     * @param masteries what is known of the student
     */
    public StepReasons(List<Concept> way, Map<String, MasteryView> masteries) {
        this.way = way;
        this.masteries = masteries;
    }

    /** Returns one or two sentences about a concept of the way. */
    public String of(Concept step) {
        List<Leaning> leaning = new ArrayList<>();
        for (Concept later : way) {
            for (Prerequisite first : later.prerequisites()) {
                if (first.conceptId().equals(step.id())
                        && first.strength() >= ConceptPaths.NEEDED) {
                    leaning.add(new Leaning(later, first.strength()));
                }
            }
        }
        String why =
                leaning.stream()
                        .max(Comparator.comparingDouble(Leaning::strength))
                        .map(StepReasons::builtOn)
                        .orElse("This is the goal.");
        return why + " " + known(masteries.getOrDefault(step.id(), MasteryView.UNSEEN));
    }

    private static String builtOn(Leaning leaning) {
        String how =
                leaning.strength() >= 0.9
                        ? "cannot do without it"
                        : leaning.strength() >= ConceptPaths.STRONG
                                ? "leans on it strongly"
                                : "leans on it";
        return "“%s” %s.".formatted(leaning.later().title(), how);
    }

    private static String known(MasteryView mastery) {
        if (!mastery.seen()) {
            return "It has not come up in your work so far.";
        }
        String pieces =
                mastery.evidenceCount() == 1
                        ? "1 piece of evidence"
                        : mastery.evidenceCount() + " pieces of evidence";
        String percent = Math.round(mastery.mean() * 100) + " %";
        return mastery.lowerBound() >= ConceptPaths.MASTERED
                ? "Estimated mastery %s, from %s: a quick look may do.".formatted(percent, pieces)
                : "Estimated mastery %s, from %s: not sure yet.".formatted(percent, pieces);
    }

    private record Leaning(Concept later, double strength) {}
}
