package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One reading of a JavaScript regular expression, from its first sign to its last. */
final class RegexText {

    private static final Pattern COUNT = Pattern.compile("\\d+(,\\d*)?");
    private static final Pattern FLAGS = Pattern.compile("[ims]*(-[ims]*)?");

    private static final int LONGEST = 20_000;
    private static final String ESCAPES = "\\bcdDfnpPrsStvwWxu0123456789]";
    private static final String OUTSIDE = "^/.$*+?[{}|()Bk";

    /** One character of a class, with its place and whether it was written as an escape. */
    record Sign(int code, boolean escaped) {}

    private final String text;
    private final String flags;
    private final int offset;
    private final boolean unicode;
    private final boolean sets;
    private final List<Integer> emptyClasses = new ArrayList<>();
    private final List<Integer> plainGroups = new ArrayList<>();
    private final List<Integer> spaces = new ArrayList<>();
    private final List<Integer> useless = new ArrayList<>();
    private final List<Integer> controls = new ArrayList<>();
    private final List<List<Sign>> classes = new ArrayList<>();
    private final List<Integer> opened = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();
    private String fault = "";
    private boolean deadReference;
    private int at;

    private RegexText(String text, String flags, int offset) {
        this.text = text.length() > LONGEST ? "" : text;
        this.flags = flags;
        this.offset = offset;
        this.sets = flags.indexOf('v') >= 0;
        this.unicode = sets || flags.indexOf('u') >= 0;
        read();
    }

    static RegexText of(SyntaxNode regex) {
        SyntaxNode pattern = regex.child("pattern").orElse(regex);
        String flags = regex.child("flags").map(SyntaxNode::text).orElse("");
        return new RegexText(pattern.text(), flags, pattern.start());
    }

    static RegexText of(String pattern, String flags) {
        return new RegexText(pattern, flags, 0);
    }

    private void read() {
        boolean repeatable = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean next = true;
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> readClass();
                case '(' -> {
                    open();
                    next = false;
                }
                case ')' -> {
                    if (opened.isEmpty()) {
                        fault("a group closes that was never opened");
                    } else {
                        opened.removeLast();
                    }
                    at++;
                }
                case '|' -> {
                    at++;
                    next = false;
                }
                case '*', '+', '?' -> {
                    if (!repeatable) {
                        fault("there is nothing to repeat");
                    }
                    at++;
                    lazy();
                    next = false;
                }
                case '{' -> next = braces(repeatable);
                case ' ' -> spaces();
                default -> {
                    control(c, at);
                    at++;
                }
            }
            repeatable = next;
        }
        if (!opened.isEmpty()) {
            fault("a group is never closed");
        }
    }

    private void fault(String what) {
        if (fault.isEmpty()) {
            fault = what;
        }
    }

    private void lazy() {
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
    }

    private boolean braces(boolean repeatable) {
        int end = text.indexOf('}', at);
        String inside = end < 0 ? "" : text.substring(at + 1, end);
        boolean count = !inside.isEmpty() && COUNT.matcher(inside).matches();
        if (!count) {
            if (unicode) {
                fault("a brace stands alone");
            }
            at++;
            return true;
        }
        if (!repeatable) {
            fault("there is nothing to repeat");
        }
        at = end + 1;
        lazy();
        return false;
    }

    private void open() {
        groups.add(at);
        opened.add(groups.size());
        int start = at++;
        if (!text.startsWith("?", at)) {
            plainGroups.add(start);
            return;
        }
        if (text.startsWith("?<", at)
                && !text.startsWith("?<=", at)
                && !text.startsWith("?<!", at)) {
            at += 2;
            return;
        }
        groups.removeLast();
        opened.set(opened.size() - 1, 0);
        at++;
        int colon = text.indexOf(':', at);
        if (text.startsWith("<=", at) || text.startsWith("<!", at)) {
            at += 2;
        } else if (text.startsWith("=", at) || text.startsWith("!", at)) {
            at++;
        } else if (colon >= 0 && FLAGS.matcher(text.substring(at, colon)).matches()) {
            String modes = text.substring(at, colon);
            long kinds = modes.replace("-", "").chars().distinct().count();
            if (kinds < modes.replace("-", "").length() || modes.equals("-")) {
                fault("a mode is given twice or not at all");
            }
            at = colon + 1;
        } else {
            fault("this kind of group does not exist");
        }
    }

    private void spaces() {
        int start = at;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean repeated = at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0;
        boolean escaped = start > 1 && text.startsWith("\\ ", start - 2);
        int run = at - start + (escaped ? 1 : 0);
        if (run > 1 && (!repeated || run > 2)) {
            spaces.add(start);
        }
    }

    private void control(int code, int place) {
        if (code >= 0 && code <= 0x1f) {
            controls.add(place);
        }
    }

    /** Reads an escape and gives the character it means; -1 where it means a kind of them. */
    private int escape(boolean inClass) {
        int start = at++;
        if (at >= text.length()) {
            fault("a backslash ends it");
            return -1;
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'x', 'u' -> {
                int code = hex(c == 'x' ? 2 : 4);
                if (code >= 0) {
                    control(code, start);
                }
                yield code;
            }
            case 'k', 'p', 'P', 'q' -> {
                boolean braces = text.startsWith("{", at) && unicode;
                int end = text.indexOf(c == 'k' ? '>' : '}', at);
                if ((c == 'k' || braces) && end > 0) {
                    at = end + 1;
                }
                yield -1;
            }
            case 'c' -> {
                at += at < text.length() ? 1 : 0;
                yield -1;
            }
            default -> {
                if (!inClass && c >= '1' && c <= '9') {
                    int number = c - '0';
                    deadReference |= opened.contains(number) || isLater(number);
                }
                boolean fine =
                        ESCAPES.indexOf(c) >= 0
                                || (inClass
                                        ? c == '/' || c == '^' || c == '-'
                                        : OUTSIDE.indexOf(c) >= 0);
                if (!fine && !sets) {
                    useless.add(start);
                    if (unicode) {
                        fault("this escape does not exist");
                    }
                } else if (inClass && !sets && (c == '^' || c == '-')) {
                    boolean first = text.charAt(start - 1) == '[';
                    boolean edge = first || text.startsWith("]", at);
                    if (c == '^'
                            ? !first
                            : edge && !text.startsWith("[^\\-", Math.max(0, start - 2))) {
                        useless.add(start);
                    }
                }
                yield "dDwWsSbB".indexOf(c) >= 0 || Character.isDigit(c) ? -1 : c;
            }
        };
    }

    private boolean isLater(int number) {
        if (groups.size() >= number) {
            return false;
        }
        int found = groups.size();
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '('
                    && (!text.startsWith("(?", i)
                            || (text.startsWith("(?<", i)
                                    && !text.startsWith("(?<=", i)
                                    && !text.startsWith("(?<!", i)))) {
                found++;
            }
        }
        return found >= number;
    }

    private int hex(int digits) {
        if (digits == 4 && unicode && text.startsWith("{", at)) {
            int end = text.indexOf('}', at);
            try {
                int code = Integer.parseInt(text.substring(at + 1, Math.max(at + 1, end)), 16);
                at = end + 1;
                return code;
            } catch (NumberFormatException e) {
                return -1;
            }
        }
        if (at + digits > text.length()) {
            return -1;
        }
        try {
            int code = Integer.parseInt(text.substring(at, at + digits), 16);
            at += digits;
            return code;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void readClass() {
        int depth = 0;
        List<Sign> signs = new ArrayList<>();
        classes.add(signs);
        do {
            if (at >= text.length()) {
                fault("a class of characters is never closed");
                return;
            }
            char c = text.charAt(at);
            if (c == '[' && (depth == 0 || sets)) {
                depth++;
                if (text.startsWith("[]", at)) {
                    emptyClasses.add(at);
                }
                at++;
                if (text.startsWith("^", at)) {
                    at++;
                }
                signs.add(new Sign(-1, false));
            } else if (c == ']') {
                depth--;
                at++;
                signs.add(new Sign(-1, false));
            } else if (c == '\\') {
                signs.add(new Sign(escape(true), true));
            } else {
                int code = unicode ? text.codePointAt(at) : c;
                control(code, at);
                signs.add(new Sign(code, false));
                at += Character.charCount(code);
            }
        } while (depth > 0);
    }

    private List<Integer> placed(List<Integer> places) {
        return places.stream().map(place -> place + offset).toList();
    }

    List<Integer> emptyClasses() {
        return placed(emptyClasses);
    }

    List<Integer> plainGroups() {
        return placed(plainGroups);
    }

    List<Integer> spaceRuns() {
        return placed(spaces);
    }

    List<Integer> uselessEscapes() {
        return placed(useless);
    }

    List<Integer> controls() {
        return placed(controls);
    }

    /** The characters of each class, in order; -1 stands for what is no single character. */
    List<List<Sign>> classes() {
        return classes;
    }

    boolean unicode() {
        return unicode;
    }

    /** Whether a reference stands where its group cannot have matched yet. */
    boolean hasDeadReference() {
        return deadReference;
    }

    /** What makes it no regular expression; empty where nothing does. */
    String fault() {
        String known = "dgimsuvy";
        boolean odd = flags.chars().anyMatch(c -> known.indexOf(c) < 0);
        boolean twice = flags.chars().distinct().count() < flags.length();
        boolean both = flags.indexOf('u') >= 0 && flags.indexOf('v') >= 0;
        return odd || twice || both ? "these flags do not exist together" : fault;
    }
}
