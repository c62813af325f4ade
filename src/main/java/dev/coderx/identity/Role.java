package dev.coderx.identity;

import java.util.Locale;

/** What a person is in coderX. */
public enum Role {
    STUDENT,
    EDUCATOR,
    ADMIN;

    /** The name in tokens and in storage: lower case. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofClaim(String claim) {
        return valueOf(claim.toUpperCase(Locale.ROOT));
    }
}
