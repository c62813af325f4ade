package dev.coderx.launch.analyze;

/** Text of files and their names, made safe for a terminal and measured in its cells. */
final class Printable {
    private static final char STAND_IN = '\uFFFD';

    private Printable() {}

    /** The text with tabs as they are and anything else that could steer a terminal replaced. */
    static String of(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (c == '\t' || !steers(c)) {
                        safe.appendCodePoint(c);
                    } else {
                        safe.append(STAND_IN);
                    }
                });
        return safe.toString();
    }

    /** Space below a text, as wide as it; tabs stay tabs. */
    static String below(String text) {
        var space = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (c == '\t') {
                        space.append('\t');
                    } else {
                        space.repeat(' ', cells(c));
                    }
                });
        return space.toString();
    }

    /** How many cells a text takes, at least 1; a tab counts as one. */
    static int width(String text) {
        return Math.max(1, text.codePoints().map(c -> c == '\t' ? 1 : cells(c)).sum());
    }

    private static boolean steers(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static int cells(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide =
                Character.isIdeographic(c)
                        || (c >= 0x1100 && c <= 0x115F)
                        || (c >= 0x3000 && c <= 0x30FF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xFF01 && c <= 0xFF60)
                        || (c >= 0x1F300 && c <= 0x1FAFF);
        return wide ? 2 : 1;
    }
}
