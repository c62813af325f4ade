package dev.coderx.patterns.internal.check;

import org.jspecify.annotations.Nullable;

/** The numbers that JavaScript's numerals mean. */
final class Numerals {

    private Numerals() {}

    /** The value of a numeral; null for a big integer and for what is no numeral. */
    static @Nullable Double value(String numeral) {
        String text = numeral.replace("_", "").toLowerCase(java.util.Locale.ROOT);
        try {
            if (text.endsWith("n") || text.isEmpty()) {
                return null;
            }
            int radix = radix(text);
            if (radix != 10) {
                int from = Character.isLetter(text.charAt(1)) ? 2 : 1;
                return new java.math.BigInteger(text.substring(from), radix).doubleValue();
            }
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The base in which a numeral is written. */
    static int radix(String text) {
        if (text.length() < 2 || text.charAt(0) != '0') {
            return 10;
        }
        return switch (text.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> isOldOctal(text) ? 8 : 10;
        };
    }

    /** Whether a leading zero makes the numeral octal. */
    static boolean isOldOctal(String text) {
        return text.length() > 1
                && text.charAt(0) == '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '7');
    }
}
