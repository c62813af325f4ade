package dev.coderx.concepts;

/**
 * A concept in one language.
 *
 * @param name what it is called there
 * @param example one line of code, or a few words, that show what it looks like
 */
public record ConceptVariant(String name, String example) {

    /**
     * @throws IllegalArgumentException if one is blank, or longer than a line
     */
    public ConceptVariant {
        requireLine("name", name);
        requireLine("example", example);
    }

    private static void requireLine(String part, String text) {
        if (text.isBlank() || text.length() > 120 || text.contains("\n")) {
            throw new IllegalArgumentException(
                    "a variant's %s must be one line of 1 to 120 characters".formatted(part));
        }
    }
}
