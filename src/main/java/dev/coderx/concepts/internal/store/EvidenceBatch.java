package dev.coderx.concepts.internal.store;

import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one submission or quiz says about a student.
 *
 * @param sourceId the submission or the quiz; with an item's place in the list it names the piece
 * @param at when it was handed in
 */
public record EvidenceBatch(
        UUID studentId,
        EvidenceSource source,
        UUID sourceId,
        List<EvidenceItem> items,
        Instant at) {
    public EvidenceBatch {
        items = List.copyOf(items);
    }
}
