package dev.coderx.concepts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A student's proficiency in one concept that there is evidence on, as it is now.
 *
 * @param view mean and uncertainty after forgetting
 * @param lastPractised when the newest evidence was handed in
 * @param start the mean without evidence of its own: what the class and the neighbours suggest
 * @param seen what the evidence counts now
 * @param trend of the mean over the last two weeks
 */
public record Proficiency(
        String conceptId,
        MasteryView view,
        Instant lastPractised,
        double start,
        Observations seen,
        ProficiencyTrend trend) {

    /**
     * By how much each piece of evidence moves the mean as it is now: the mean with the piece and
     * all before it, less the mean with all before it. The effects of all pieces add up to the way
     * from {@link #start} to the mean.
     *
     * @param newestFirst what each piece counts now, from the newest backwards; older ones may be
     *     left out at the end
     * @return one effect for each, from -1 to 1
     */
    public List<Double> effects(List<Observations> newestFirst) {
        List<Double> effects = new ArrayList<>(newestFirst.size());
        Observations with = seen;
        for (Observations piece : newestFirst) {
            Observations without = with.without(piece);
            effects.add(with.mean(start) - without.mean(start));
            with = without;
        }
        return List.copyOf(effects);
    }
}
