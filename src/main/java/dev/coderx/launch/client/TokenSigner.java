package dev.coderx.launch.client;

import dev.coderx.launch.LaunchException;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.UUID;

/** Signs short-lived tokens (RS256) with the key of a local installation. */
public final class TokenSigner {
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);

    private final PrivateKey key;
    private final String issuer;
    private final InstantSource clock;

    TokenSigner(PrivateKey key, String issuer, InstantSource clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * The signer of a data directory.
     *
     * @throws LaunchException when its key is missing or cannot be read
     */
    static TokenSigner of(Path data) {
        Path file = data.resolve("keys").resolve("jwt-private.pem");
        try {
            PrivateKey key = KeyUtils.decodePrivateKey(Files.readString(file));
            return new TokenSigner(key, configuredIssuer(), InstantSource.system());
        } catch (IOException | GeneralSecurityException failure) {
            throw new LaunchException(
                    "the key that signs tokens cannot be read ("
                            + file
                            + "); give the data directory of the platform with --data DIR, or"
                            + " --server URL and --token TOKEN",
                    failure);
        }
    }

    /** Returns a token for a person (a UUID of {@code users}) in a role such as student. */
    public String sign(UUID person, String role) {
        Instant now = clock.instant();
        return Jwt.issuer(issuer)
                .subject(person.toString())
                .upn(person.toString())
                .groups(role)
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key);
    }

    /** A person's token that is signed anew in time, for commands that take hours. */
    Renewed renewed(UUID person, String role) {
        return new Renewed(this, person, role);
    }

    private static String configuredIssuer() throws IOException {
        Properties application = new Properties();
        try (InputStream file =
                TokenSigner.class.getClassLoader().getResourceAsStream("application.properties")) {
            if (file == null) {
                throw new IOException("application.properties is missing");
            }
            application.load(file);
        }
        return application.getProperty("mp.jwt.verify.issuer", "");
    }

    /** Keeps one token until it is about to end. */
    static final class Renewed {
        private final TokenSigner signer;
        private final UUID person;
        private final String role;
        private String token = "";
        private Instant renewAt = Instant.MIN;

        private Renewed(TokenSigner signer, UUID person, String role) {
            this.signer = signer;
            this.person = person;
            this.role = role;
        }

        synchronized String token() {
            Instant now = signer.clock.instant();
            if (!now.isBefore(renewAt)) {
                token = signer.sign(person, role);
                renewAt = now.plus(LIFETIME).minus(RENEWED_BEFORE);
            }
            return token;
        }
    }
}
