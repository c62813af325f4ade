package dev.coderx.concepts.internal.matching;

import java.util.List;

/**
 * A text that describes concepts, or a mistake behind which they stand.
 *
 * @param id the concept's or the pattern's id
 * @param text what is embedded
 * @param conceptIds the concepts, most fitting first
 * @param title what people read: the concept's or the pattern's title
 */
public record MatchText(String id, String text, List<String> conceptIds, String title) {

    /** Takes its own copy of the list. */
    public MatchText {
        conceptIds = List.copyOf(conceptIds);
    }
}
