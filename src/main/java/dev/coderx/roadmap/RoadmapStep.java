package dev.coderx.roadmap;

/**
 * One concept on a student's way.
 *
 * @param position 1 for the next thing to do, then counting up
 * @param conceptId what to learn
 * @param reason why it stands here, in plain words
 * @param estimatedMinutes how long it may take from where the student is now, in minutes
 * @param mastery the mean of the student's mastery, 0 to 1; the prior's where nothing was seen
 */
public record RoadmapStep(
        int position, String conceptId, String reason, int estimatedMinutes, double mastery) {

    /**
     * @throws IllegalArgumentException if a value is outside its range
     */
    public RoadmapStep {
        if (position < 1 || estimatedMinutes < 1 || !(mastery >= 0 && mastery <= 1)) {
            throw new IllegalArgumentException(
                    "not a step: position %d, %d minutes, mastery %s"
                            .formatted(position, estimatedMinutes, mastery));
        }
    }
}
