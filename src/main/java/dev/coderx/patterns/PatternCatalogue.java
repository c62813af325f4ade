package dev.coderx.patterns;

import dev.coderx.patterns.internal.catalogue.CatalogueReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All mistake patterns, read once from the data files and checked when read. */
@ApplicationScoped
public class PatternCatalogue {

    private final Map<String, Pattern> byId = new TreeMap<>();

    /**
     * Reads the catalogue.
     *
     * @throws IllegalStateException naming the file and what is wrong in it
     */
    public PatternCatalogue() {
        for (Pattern pattern : CatalogueReader.patterns()) {
            if (byId.put(pattern.id(), pattern) != null) {
                throw new IllegalStateException("Two pattern files have the id " + pattern.id());
            }
        }
    }

    /** All patterns, by id. */
    public List<Pattern> all() {
        return List.copyOf(byId.values());
    }

    /** The pattern of this id. */
    public Optional<Pattern> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
