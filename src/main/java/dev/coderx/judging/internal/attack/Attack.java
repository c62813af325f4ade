package dev.coderx.judging.internal.attack;

import dev.coderx.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A program that attacks. Its file begins with comments that say what it tries and how an escape
 * would show; the rest is what a student would have sent.
 *
 * @param name the file below {@code attacks/}
 * @param kind what it goes for: the file's name up to the first hyphen
 * @param tries in words
 * @param isProgram whether it is a whole program, not a function
 * @param isRight whether its answers are right, so that it may pass
 * @param code as sent, but for the words in at signs that {@link Bait#fill} fills in
 */
public record Attack(
        String name,
        Language language,
        String kind,
        String tries,
        boolean isProgram,
        boolean isRight,
        String code) {
    private static final String FOLDER = "/dev/coderx/judging/attacks/";

    /**
     * All that come with the application, in the order of their index.
     *
     * @throws IllegalStateException if one is missing or does not say what it tries
     */
    public static List<Attack> all() {
        return read("index.txt").lines().map(Attack::named).toList();
    }

    private static Attack named(String name) {
        String text = read(name);
        List<String> head =
                text.lines()
                        .takeWhile(line -> !line.isBlank())
                        .map(line -> line.replaceFirst("^(#|//) ", ""))
                        .toList();
        String tries = said(head, "tries");
        if (tries.isEmpty() || said(head, "escape").isEmpty()) {
            throw new IllegalStateException(name + " does not say what it tries");
        }
        return new Attack(
                name,
                Language.valueOf(name.substring(0, name.indexOf('/')).toUpperCase(Locale.ROOT)),
                name.substring(name.indexOf('/') + 1, name.indexOf('-')),
                tries,
                said(head, "as").equals("program"),
                said(head, "right").equals("yes"),
                text.lines().skip(head.size() + 1L).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String said(List<String> head, String key) {
        return head.stream()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static String read(String name) {
        try (InputStream file = Attack.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("not packaged: " + FOLDER + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(FOLDER + name, e);
        }
    }
}
