package dev.coderx.problems.internal.format;

import java.util.Map;
import java.util.Optional;

/** The fields of a map. */
record Fields(Part owner, Map<String, Part> byName) {

    /** A field that must be there. */
    Part need(String name) {
        return find(name).orElseThrow(() -> owner.wrong("'%s' is missing".formatted(name)));
    }

    Optional<Part> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
