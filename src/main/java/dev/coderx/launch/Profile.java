package dev.coderx.launch;

import java.util.Optional;

/** The configuration profile, which must be settled before Quarkus reads its configuration. */
final class Profile {
    private static final String PROPERTY = "quarkus.profile";

    private Profile() {}

    /** Whether the caller asked for {@code prod}; the default is {@code local}. */
    static boolean isProduction() {
        return asked().filter(profile -> profile.contains("prod")).isPresent();
    }

    /** Takes {@code local} where the caller asked for no profile. */
    static void useLocal() {
        if (asked().isEmpty()) {
            System.setProperty(PROPERTY, "local");
        }
    }

    private static Optional<String> asked() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv("QUARKUS_PROFILE")));
    }
}
