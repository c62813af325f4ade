package dev.coderx.judging.internal.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an error means.
 *
 * @param types the language's names of the error
 * @param message found in the error's message; null where any will do
 * @param concept the id of the concept to read about
 * @param text for the student; {@code {1}} stands for what the message's first group matched
 */
record Explanation(List<String> types, @Nullable Pattern message, String concept, String text) {
    private static final int LONGEST_PART = 80;

    /** As the data file writes it: one type or several. */
    record Entry(
            @Nullable String type,
            @Nullable List<String> types,
            @Nullable String message,
            String concept,
            String text) {
        Explanation explanation() {
            if ((type == null) == (types == null)) {
                throw new IllegalArgumentException("needs either type or types: " + text);
            }
            return new Explanation(
                    type != null ? List.of(type) : List.copyOf(types),
                    message == null ? null : Pattern.compile(message, Pattern.DOTALL),
                    concept,
                    text);
        }
    }

    /** The text for an error; empty where it is another one. */
    Optional<String> of(String type, String said) {
        if (!types.contains(type)) {
            return Optional.empty();
        }
        if (message == null) {
            return Optional.of(text);
        }
        Matcher matcher = message.matcher(said);
        return matcher.find() ? Optional.of(filled(matcher)) : Optional.empty();
    }

    private String filled(Matcher matcher) {
        var filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int gap =
                    at + 2 < text.length() && text.charAt(at) == '{'
                            ? text.charAt(at + 1) - '0'
                            : 0;
            if (gap > 0 && gap <= matcher.groupCount() && text.charAt(at + 2) == '}') {
                filled.append(part(matcher.group(gap)));
                at += 3;
            } else {
                filled.append(text.charAt(at));
                at++;
            }
        }
        return filled.toString();
    }

    private static String part(@Nullable String part) {
        if (part == null) {
            return "";
        }
        return part.length() <= LONGEST_PART ? part : part.substring(0, LONGEST_PART) + "…";
    }
}
