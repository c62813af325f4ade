package dev.coderx.concepts.internal.matching;

import java.util.List;

/**
 * A text that lies near what was looked for.
 *
 * @param conceptIds the concepts behind it, most fitting first
 * @param title its title
 * @param cosine how near, -1 to 1
 */
public record Near(List<String> conceptIds, String title, double cosine) {

    /** Takes its own copy of the list. */
    public Near {
        conceptIds = List.copyOf(conceptIds);
    }
}
