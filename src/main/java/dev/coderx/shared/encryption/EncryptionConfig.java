package dev.coderx.shared.encryption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Encryption at rest. */
@ConfigMapping(prefix = "coderx.shared.encryption")
public interface EncryptionConfig {
    /** The master key: 32 bytes, base64. It wraps the students' data keys and has no default. */
    String masterKey();

    /** Unwrapped data keys kept in memory at most. */
    @WithDefault("10000")
    int cachedKeys();
}
