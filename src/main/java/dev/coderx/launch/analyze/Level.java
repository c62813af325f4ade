package dev.coderx.launch.analyze;

import java.util.Locale;

/** How linters call what matters more and what less. */
enum Level {
    ERROR(0.7),
    WARNING(0.5),
    NOTE(0);

    private final double from;

    Level(double from) {
        this.from = from;
    }

    /** The least severity of this level. */
    double from() {
        return from;
    }

    /** The level of a severity, 0 to 1. */
    static Level of(double severity) {
        return severity >= ERROR.from ? ERROR : severity >= WARNING.from ? WARNING : NOTE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
