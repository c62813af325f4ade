package dev.coderx.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Sign-in. */
@ConfigMapping(prefix = "coderx.identity")
public interface IdentityConfig {
    /** Whether one click signs in as the demo student or educator. Refused in {@code prod}. */
    @WithDefault("false")
    boolean demo();

    /** How long a token holds. */
    @WithDefault("PT8H")
    Duration tokenLifetime();
}
