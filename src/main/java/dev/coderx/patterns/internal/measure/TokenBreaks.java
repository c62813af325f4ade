package dev.coderx.patterns.internal.measure;

import dev.coderx.patterns.internal.broken.Keywords;
import dev.coderx.patterns.internal.broken.Source;
import dev.coderx.patterns.internal.broken.Token;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Breaks good programs the way a typing student does: one token dropped, swapped with its neighbour
 * or mistyped, one quote dropped, one line moved. The same seed gives the same breaks.
 */
public final class TokenBreaks {

    private static final Map<String, List<String>> SLIPS =
            Map.ofEntries(
                    Map.entry("(", List.of("9", "[", "{")),
                    Map.entry(")", List.of("0", "]", "}")),
                    Map.entry("[", List.of("(", "{", "p")),
                    Map.entry("]", List.of(")", "}")),
                    Map.entry("{", List.of("[", "(")),
                    Map.entry("}", List.of("]", ")")),
                    Map.entry(":", List.of(";", ",", "::", "=")),
                    Map.entry(";", List.of(":", ",", "l")),
                    Map.entry(",", List.of(".", ";", ",,", "m")),
                    Map.entry(".", List.of(",", "..", ";")),
                    Map.entry("=", List.of("==", "-", ":", "= =")),
                    Map.entry("==", List.of("=", "= =", "=!")),
                    Map.entry("!=", List.of("=!", "<>", "!")),
                    Map.entry("<=", List.of("=<", "< =")),
                    Map.entry(">=", List.of("=>", "> =")),
                    Map.entry("+", List.of("=", "+*", "")),
                    Map.entry("-", List.of("_", "\u2013")),
                    Map.entry("*", List.of("8", "\u00d7", "* /")),
                    Map.entry("+=", List.of("=+=", "+ =")),
                    Map.entry("=>", List.of("->", ">")),
                    Map.entry("->", List.of("=>", ">")));
    private static final int MOST_ATTEMPTS = 6;

    private final Source source;
    private final String text;
    private final SplittableRandom random;
    private final Language language;

    /** How a program was broken. */
    public enum Way {
        DELETED,
        SWAPPED,
        MISTYPED,
        UNQUOTED,
        MOVED
    }

    /**
     * A program with one thing wrong.
     *
     * @param way how it was broken
     * @param code the broken program
     * @param start where the break begins in it
     * @param end where it ends; the same where something was dropped
     * @param partner where the other one of a pair of brackets or quotes stands, if the closing one
     *     was dropped or changed; -1 otherwise
     */
    public record Broken(Way way, String code, int start, int end, int partner) {}

    public TokenBreaks(Language language, String code, long seed) {
        this.language = language;
        this.source = new Source(language, code);
        this.text = code;
        this.random = new SplittableRandom(seed);
    }

    /** Breaks the program once; nothing where it offers no place to do it. */
    public Optional<Broken> next(Way way) {
        for (int i = 0; i < MOST_ATTEMPTS && !source.tokens().isEmpty(); i++) {
            int index = random.nextInt(source.tokens().size());
            Optional<Broken> broken =
                    switch (way) {
                        case DELETED -> delete(index);
                        case SWAPPED -> swap(index);
                        case MISTYPED -> mistype(index);
                        case UNQUOTED -> unquote(index);
                        case MOVED -> language == Language.PYTHON ? move(index) : Optional.empty();
                    };
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> delete(int index) {
        Token token = source.tokens().get(index);
        return token.kind() == Token.Kind.STRING
                ? Optional.empty()
                : Optional.of(replaced(Way.DELETED, token.start(), token.end(), "", index));
    }

    private Optional<Broken> swap(int index) {
        if (index + 1 >= source.tokens().size()) {
            return Optional.empty();
        }
        Token one = source.tokens().get(index);
        Token two = source.tokens().get(index + 1);
        if (two.first()) {
            return Optional.empty();
        }
        String first = text.substring(one.start(), one.end());
        String gap = text.substring(one.end(), two.start());
        String second = text.substring(two.start(), two.end());
        boolean glue =
                gap.isEmpty() && isWordLike(first, second) && Character.isLetter(first.charAt(0));
        String swapped = second + (glue ? " " : gap) + first;
        return Optional.of(replaced(Way.SWAPPED, one.start(), two.end(), swapped, -1));
    }

    private static boolean isWordLike(String first, String second) {
        return Character.isLetterOrDigit(second.charAt(second.length() - 1))
                && Character.isLetterOrDigit(first.charAt(0));
    }

    private Optional<Broken> mistype(int index) {
        Token token = source.tokens().get(index);
        String word = text.substring(token.start(), token.end());
        List<String> slips = SLIPS.get(word);
        String typed = "";
        if (slips != null) {
            typed = slips.get(random.nextInt(slips.size()));
        } else if (token.isWord() && Keywords.of(language).has(word) && word.length() > 1) {
            typed = misspell(word);
        } else if (token.isWord() && random.nextInt(4) == 0) {
            typed = random.nextInt(10) + word;
        } else if (token.kind() == Token.Kind.NUMBER && random.nextInt(2) == 0) {
            typed = word + "q";
        }
        return typed.isEmpty() || typed.equals(word)
                ? Optional.empty()
                : Optional.of(replaced(Way.MISTYPED, token.start(), token.end(), typed, index));
    }

    private String misspell(String word) {
        int at = random.nextInt(word.length());
        String before = word.substring(0, at);
        return switch (random.nextInt(4)) {
            case 0 -> before + word.substring(at + 1);
            case 1 -> before + word.charAt(at) + word.substring(at);
            case 2 -> before + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            default ->
                    at == 0
                            ? word.charAt(1) + word.substring(0, 1) + word.substring(2)
                            : word.substring(0, at - 1)
                                    + word.charAt(at)
                                    + word.charAt(at - 1)
                                    + word.substring(at + 1);
        };
    }

    private Optional<Broken> unquote(int index) {
        Token token = source.tokens().get(index);
        if (token.kind() != Token.Kind.STRING || token.end() - token.start() < 2) {
            return Optional.empty();
        }
        boolean end = random.nextInt(2) == 0;
        int start = token.start();
        while (Character.isLetter(text.charAt(start))) {
            start++;
        }
        boolean triple = text.startsWith(text.substring(start, start + 1).repeat(3), start);
        int length = triple && token.end() - start >= 6 ? 3 : 1;
        int from = end ? token.end() - length : start;
        String code = text.substring(0, from) + text.substring(from + length);
        return Optional.of(new Broken(Way.UNQUOTED, code, from, from, end ? start : -1));
    }

    /** Moves one line one step to the right or to the left. */
    private Optional<Broken> move(int index) {
        int first = index;
        while (first > 0 && !source.tokens().get(first).first()) {
            first--;
        }
        int line = source.line(source.tokens().get(first).start());
        int start = source.lineStart(line);
        int margin = source.tokens().get(first).start() - start;
        boolean right = margin == 0 || random.nextInt(2) == 0;
        int step = random.nextInt(3) == 0 ? 1 : Math.max(2, Math.min(4, margin));
        String replacement =
                right ? " ".repeat(margin + step) : " ".repeat(margin - Math.min(step, margin));
        String code = text.substring(0, start) + replacement + text.substring(start + margin);
        return Optional.of(
                new Broken(
                        Way.MOVED,
                        code,
                        start + replacement.length(),
                        start + replacement.length() + 1,
                        -1));
    }

    private Broken replaced(Way way, int start, int end, String with, int index) {
        String code = text.substring(0, start) + with + text.substring(end);
        return new Broken(way, code, start, start + with.length(), partner(index));
    }

    /** The opening bracket of a closing one. */
    private int partner(int index) {
        if (index < 0 || source.tokens().get(index).kind() != Token.Kind.CLOSE) {
            return -1;
        }
        var open = new ArrayList<Integer>();
        for (int i = 0; i < index; i++) {
            Token token = source.tokens().get(i);
            if (token.kind() == Token.Kind.OPEN) {
                open.add(token.start());
            } else if (token.kind() == Token.Kind.CLOSE && !open.isEmpty()) {
                open.removeLast();
            }
        }
        return open.isEmpty() ? -1 : open.getLast();
    }
}
