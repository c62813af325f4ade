package dev.coderx.patterns.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python text with gaps for values, as {@code %} or {@code format} read it.
 *
 * @param gaps the gaps in order
 * @param error what Python would complain about in the text itself; empty where it is sound
 */
record FormatText(List<Gap> gaps, Fault error) {

    private static final Pattern NAMED_CHARACTER = Pattern.compile("\\\\N\\{[^}]*}");

    /** What is wrong with a text. */
    enum Fault {
        NONE,
        /** The text ends within a gap. */
        CUT_OFF,
        /** A letter or sign that means nothing. */
        UNKNOWN_SIGN,
        /** Brackets that do not belong together. */
        BRACKETS
    }

    /**
     * A gap.
     *
     * @param name the name or number it asks for; empty where it takes the next value
     * @param kind the letter that says how the value is shown; 0 where there is none
     * @param path what is asked of the value, such as {@code .x} or {@code [1]}
     */
    record Gap(String name, char kind, String path) {
        boolean numbered() {
            return !name.isEmpty() && name.chars().allMatch(Character::isDigit);
        }

        boolean named() {
            return !name.isEmpty() && !numbered();
        }
    }

    private static final Pattern PERCENT =
            Pattern.compile(
                    "%(?:\\(([^)]*)\\))?[-#0 +]*(\\*|\\d+)?(?:\\.(\\*|\\d+)?)?[hlL]?(.)?",
                    Pattern.DOTALL);
    private static final String KINDS = "diouxXeEfFgGcrsa";
    private static final int MOST_NESTED = 2;

    /** Reads a text as {@code %} does. */
    static FormatText ofPercent(String text) {
        var gaps = new ArrayList<Gap>();
        Fault error = Fault.NONE;
        Matcher matcher = PERCENT.matcher(text);
        int at = 0;
        while (matcher.find(at)) {
            at = Math.max(matcher.end(), matcher.start() + 1);
            String kind = matcher.group(4);
            if (kind == null) {
                return new FormatText(gaps, Fault.CUT_OFF);
            }
            if (kind.equals("%")) {
                continue;
            }
            if (KINDS.indexOf(kind.charAt(0)) < 0) {
                error = Fault.UNKNOWN_SIGN;
                continue;
            }
            for (int group = 2; group <= 3; group++) {
                if ("*".equals(matcher.group(group))) {
                    gaps.add(new Gap("", 'd', ""));
                }
            }
            String name = matcher.group(1);
            gaps.add(new Gap(name == null ? "" : name, kind.charAt(0), name == null ? "" : "()"));
        }
        return new FormatText(gaps, error);
    }

    /** Reads a text as {@code format} does. */
    static FormatText ofBraces(String text) {
        var reader = new Braces(NAMED_CHARACTER.matcher(text).replaceAll("N"));
        reader.read();
        return new FormatText(reader.gaps, reader.error);
    }

    /** How many values the text takes one after the other. */
    int next() {
        return (int)
                gaps.stream()
                        .filter(gap ->
                                (gap.name().isEmpty() && gap.path().isEmpty()) || isNext(gap))
                        .count();
    }

    private static boolean isNext(Gap gap) {
        return gap.name().isEmpty() && !gap.path().equals("()");
    }

    /** The names the text asks for. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        gaps.stream().filter(Gap::named).forEach(gap -> names.add(gap.name()));
        return names;
    }

    /** The highest number the text asks for; -1 for none. */
    int highest() {
        int highest = -1;
        for (Gap gap : gaps) {
            if (gap.numbered() && gap.name().length() < 6) {
                highest = Math.max(highest, Integer.parseInt(gap.name()));
            }
        }
        return highest;
    }

    private static final class Braces {
        private final String text;
        private final List<Gap> gaps = new ArrayList<>();
        private Fault error = Fault.NONE;
        private int at;

        Braces(String text) {
            this.text = text;
        }

        void read() {
            while (at < text.length() && error == Fault.NONE) {
                char c = text.charAt(at);
                boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
                if ((c == '{' || c == '}') && twice) {
                    at += 2;
                } else if (c == '{') {
                    at++;
                    gap(1);
                } else if (c == '}') {
                    error = Fault.BRACKETS;
                } else {
                    at++;
                }
            }
        }

        private void gap(int depth) {
            int from = at;
            while (at < text.length() && "!:}.[{".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(from, at);
            int path = at;
            while (error == Fault.NONE
                    && at < text.length()
                    && "!:}".indexOf(text.charAt(at)) < 0) {
                pathStep();
            }
            String steps = text.substring(path, Math.min(at, text.length()));
            int place = gaps.size();
            if (error == Fault.NONE) {
                conversion();
            }
            char kind = 0;
            if (error == Fault.NONE && at < text.length() && text.charAt(at) == ':') {
                at++;
                gaps.add(place, new Gap(name, (char) 0, steps));
                while (error == Fault.NONE && at < text.length() && text.charAt(at) != '}') {
                    if (text.charAt(at) == '{') {
                        at++;
                        if (depth >= MOST_NESTED) {
                            error = Fault.BRACKETS;
                        } else {
                            gap(depth + 1);
                        }
                    } else {
                        kind = text.charAt(at);
                        at++;
                    }
                }
                gaps.set(place, new Gap(name, kind, steps));
            } else {
                gaps.add(new Gap(name, kind, steps));
            }
            if (error == Fault.NONE && (at >= text.length() || text.charAt(at) != '}')) {
                error = Fault.BRACKETS;
            }
            at++;
        }

        private void pathStep() {
            char c = text.charAt(at);
            int from = at + 1;
            if (c == '[') {
                int close = text.indexOf(']', from);
                if (close <= from) {
                    error = Fault.BRACKETS;
                    return;
                }
                at = close + 1;
                if (at < text.length() && ".[!:}".indexOf(text.charAt(at)) < 0) {
                    error = Fault.BRACKETS;
                }
            } else if (c == '.') {
                at++;
                while (at < text.length() && "!:}.[{".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                if (at == from) {
                    error = Fault.BRACKETS;
                }
            } else {
                error = Fault.BRACKETS;
            }
        }

        private void conversion() {
            if (at < text.length() && text.charAt(at) == '!') {
                boolean known =
                        at + 2 < text.length()
                                && "rsa".indexOf(text.charAt(at + 1)) >= 0
                                && ":}".indexOf(text.charAt(at + 2)) >= 0;
                if (!known) {
                    error = Fault.UNKNOWN_SIGN;
                } else {
                    at += 2;
                }
            }
        }
    }
}
