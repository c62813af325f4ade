package dev.coderx.patterns.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signs in a text for Java's format.
 *
 * @param signs the letter of each sign that takes an argument, in order
 * @param indexed whether it names its arguments by number, or takes a width from one
 */
record JavaFormatText(List<Character> signs, boolean indexed) {

    private static final Pattern SIGN =
            Pattern.compile("%(\\d+\\$|<)?([-#+ 0,(]*)(\\d+)?(\\.\\d+)?([tT])?([a-zA-Z%])");

    static JavaFormatText of(String text) {
        var signs = new ArrayList<Character>();
        boolean indexed = false;
        Matcher matcher = SIGN.matcher(text);
        while (matcher.find()) {
            char letter = matcher.group(6).charAt(0);
            indexed |= matcher.group(1) != null;
            if (letter != '%' && letter != 'n') {
                signs.add(matcher.group(5) == null ? Character.toLowerCase(letter) : 't');
            }
        }
        return new JavaFormatText(List.copyOf(signs), indexed);
    }

    int arguments() {
        return signs.size();
    }

    /** Whether a sign can write a value of this type; a type not known fits. */
    boolean takes(int index, String type) {
        boolean whole = Primitives.isWhole(type) && !type.equals("char");
        boolean plain = Primitives.isPrimitive(type) || type.equals("String");
        return switch (signs.get(index)) {
            case 'd', 'o', 'x' -> !plain || whole;
            case 'f', 'e', 'g', 'a' -> !plain || Primitives.isFractional(type);
            case 'c' -> !plain || type.equals("char") || (whole && !type.equals("long"));
            default -> true;
        };
    }
}
