package dev.coderx.identity;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs the tokens of people who have signed in (RS256). */
@ApplicationScoped
public class Tokens {
    private final String issuer;
    private final Duration lifetime;
    private final Clock clock;

    Tokens(
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            IdentityConfig config,
            Clock clock) {
        this.issuer = issuer;
        this.lifetime = config.tokenLifetime();
        this.clock = clock;
    }

    /** Returns a signed token for a person. */
    public SignedIn issue(Person person) {
        Instant expiresAt = clock.instant().plus(lifetime);
        String token =
                Jwt.issuer(issuer)
                        .subject(person.id().toString())
                        .upn(person.id().toString())
                        .groups(person.role().claim())
                        .issuedAt(clock.instant())
                        .expiresAt(expiresAt)
                        .sign();
        return new SignedIn(token, expiresAt, person);
    }

    /** A token, until when it holds, and for whom. */
    public record SignedIn(String token, Instant expiresAt, Person person) {
        @Override
        public String toString() {
            return "SignedIn[" + person.id() + " until " + expiresAt + "]";
        }
    }
}
