package dev.coderx.identity;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Who is asking, from the verified token. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Returns the caller's id; fails with UNAUTHENTICATED without a valid token. */
    public UUID id() {
        if (identity.isAnonymous()) {
            throw new CoderxException(
                    ErrorCode.UNAUTHENTICATED,
                    "You are not signed in, or your session has ended. Sign in.");
        }
        try {
            return UUID.fromString(identity.getPrincipal().getName());
        } catch (IllegalArgumentException e) {
            throw new CoderxException(
                    ErrorCode.UNAUTHENTICATED, "This token names nobody we know. Sign in again.");
        }
    }

    /** Returns whether the caller has a role. */
    public boolean is(Role role) {
        return identity.hasRole(role.claim());
    }

    /** Fails with FORBIDDEN unless the caller has the role. */
    public void require(Role role) {
        UUID known = id();
        if (!is(role)) {
            throw new CoderxException(
                    ErrorCode.FORBIDDEN,
                    "This needs the role %s, which %s does not have."
                            .formatted(role.claim(), known));
        }
    }
}
