package dev.coderx.launch.analyze;

import dev.coderx.launch.LaunchException;
import java.util.Locale;

/** Reads severities as people write them: a number from 0 to 1, or the name of a level. */
final class Severities {
    private static final double NEVER = 2;

    private Severities() {}

    /**
     * Reads one.
     *
     * @throws LaunchException naming the option where it is none
     */
    static double read(String option, String text) {
        for (Level level : Level.values()) {
            if (level.word().equals(text.toLowerCase(Locale.ROOT))) {
                return level.from();
            }
        }
        return share(option, text, "a number from 0 to 1, note, warning or error");
    }

    /** As {@link #read}, with {@code none} for more than any severity. */
    static double readOrNever(String option, String text) {
        return text.equalsIgnoreCase("none") ? NEVER : read(option, text);
    }

    /** Reads a number from 0 to 1. */
    static double share(String option, String text, String expected) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (!(number >= 0 && number <= 1)) {
            throw new LaunchException(
                    "%s is \"%s\"; it has to be %s".formatted(option, text, expected));
        }
        return number;
    }
}
