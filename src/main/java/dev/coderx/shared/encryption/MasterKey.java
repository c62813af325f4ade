package dev.coderx.shared.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The master key, split by HKDF (RFC 5869) into one key for wrapping and one for fingerprints. */
@Startup // A key that cannot be used is to stop the start, not the first submission.
@ApplicationScoped
public class MasterKey {
    private static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSha256";

    private final Aead wrapping;
    private final SecretKeySpec fingerprinting;

    MasterKey(EncryptionConfig config) {
        byte[] key = decode(config.masterKey());
        try {
            wrapping = new AesGcmJce(derive(key, "coderx wrapping key v1"));
            fingerprinting = new SecretKeySpec(derive(key, "coderx fingerprint key v1"), HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key cannot be used", e);
        }
    }

    Aead wrapping() {
        return wrapping;
    }

    /**
     * Returns a keyed digest (HMAC-SHA-256, base64): equal inputs are recognised, nothing can be
     * guessed.
     */
    public String fingerprint(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(fingerprinting);
            return Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this JDK", e);
        }
    }

    private static byte[] derive(byte[] key, String purpose) throws GeneralSecurityException {
        return Hkdf.computeHkdf(
                HMAC,
                key,
                new byte[0],
                purpose.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                KEY_BYTES);
    }

    private static byte[] decode(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("coderx.shared.encryption.master-key is not base64", e);
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "coderx.shared.encryption.master-key has %d bytes; 32 are needed"
                            .formatted(key.length));
        }
        return key;
    }
}
