package dev.coderx.launch.imports;

import org.jspecify.annotations.Nullable;

/** What a source gives, in the order of its lines (counted from 1). */
sealed interface Item {

    /** The file's name as shown to the user. */
    String file();

    /** The line it begins at. */
    long line();

    /**
     * A submission as the source tells it; nothing of it is checked yet.
     *
     * @param at ISO-8601 with a zone
     * @param id the source's own name for the row
     */
    record Row(
            String file,
            long line,
            @Nullable String student,
            @Nullable String problem,
            @Nullable String language,
            @Nullable String code,
            @Nullable String outcome,
            @Nullable String at,
            @Nullable String id)
            implements Item {
        @Override
        public String toString() {
            return "Row[" + file + ":" + line + "]";
        }
    }

    /** A row that cannot be handed in. */
    record BadRow(String file, long line, String reason) implements Item {}

    /** The point after which a file could not be read. */
    record Unreadable(String file, long line, String reason) implements Item {}
}
