package dev.coderx.concepts;

import java.util.Comparator;
import java.util.Objects;

/**
 * What one submission, or one answer in a quiz, says about one concept.
 *
 * @param conceptId the concept
 * @param kind where it comes from
 * @param points thousandths of one full observation: 1 to 1000 for a success, -1 to -1000 for a
 *     difficulty. Whole numbers, because their sum does not depend on the order of adding.
 */
public record EvidenceItem(String conceptId, EvidenceKind kind, int points) {

    /** One full observation, in points. */
    public static final int FULL = 1000;

    /** By concept, then kind: every transaction locks a student's rows in this order. */
    public static final Comparator<EvidenceItem> ORDER =
            Comparator.comparing(EvidenceItem::conceptId).thenComparing(EvidenceItem::kind);

    /**
     * @throws IllegalArgumentException if the points are 0, beyond one full observation, or of the
     *     wrong sign for the kind
     */
    public EvidenceItem {
        Objects.requireNonNull(conceptId, "conceptId");
        boolean signFits =
                switch (kind) {
                    case FINDING, NOT_SOLVED, ANSWERED_WRONG -> points < 0 && points >= -FULL;
                    case SOLVED, PRACTISED, ANSWERED_RIGHT -> points > 0 && points <= FULL;
                };
        if (!signFits) {
            throw new IllegalArgumentException(
                    "%s on '%s' cannot have %d points".formatted(kind, conceptId, points));
        }
    }

    /** The points as a share of one full observation, from -1 to 1. */
    public double weight() {
        return points / (double) FULL;
    }

    /**
     * Says in plain words what happened and how much it counts.
     *
     * @param conceptTitle the concept's title as students read it
     */
    public String explanation(String conceptTitle) {
        String strength =
                Math.abs(points) >= 600
                        ? "This counts clearly"
                        : Math.abs(points) >= 200 ? "This counts somewhat" : "This counts a little";
        return switch (kind) {
            case FINDING ->
                    "Something in this program is worth another look, and it has to do with “%s”. %s towards practising it more."
                            .formatted(conceptTitle, strength);
            case SOLVED ->
                    "Your program was correct and uses “%s”. %s as a success."
                            .formatted(conceptTitle, strength);
            case NOT_SOLVED ->
                    "This program was not correct yet and uses “%s”, among other things. %s, because we cannot tell which part was the hard one."
                            .formatted(conceptTitle, strength);
            case PRACTISED ->
                    "You used “%s” and nothing stood out. %s as a success, because we do not know whether the whole program was correct."
                            .formatted(conceptTitle, strength);
            case ANSWERED_RIGHT ->
                    "You answered a question about “%s” right. %s as a success."
                            .formatted(conceptTitle, strength);
            case ANSWERED_WRONG ->
                    "You answered a question about “%s” another way than expected. %s towards practising it more."
                            .formatted(conceptTitle, strength);
        };
    }
}
