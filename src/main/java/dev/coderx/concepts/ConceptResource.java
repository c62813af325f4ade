package dev.coderx.concepts;

import dev.coderx.shared.Language;

/**
 * A page that explains a concept.
 *
 * @param title the page's own
 * @param url an address that begins with https://
 * @param language the language it is about
 */
public record ConceptResource(String title, String url, Language language) {

    /**
     * @throws IllegalArgumentException naming what is missing or no such address
     */
    public ConceptResource {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a resource's title is blank");
        }
        if (!url.matches("https://[a-z0-9.-]+/\\S*") || url.length() > 300) {
            throw new IllegalArgumentException(
                    "resource '%s': the address must begin with https:// and a host, and be at most 300 characters"
                            .formatted(title));
        }
    }
}
