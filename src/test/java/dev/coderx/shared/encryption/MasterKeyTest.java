package dev.coderx.shared.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class MasterKeyTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes(UTF_8));

    @Test
    void fingerprintsRecogniseEqualContentUnderOneKeyOnly() {
        byte[] content = "x = 1".getBytes(UTF_8);
        MasterKey key = new MasterKey(config(KEY));

        assertThat(key.fingerprint(content))
                .isEqualTo(new MasterKey(config(KEY)).fingerprint(content))
                .isNotEqualTo(key.fingerprint("x = 2".getBytes(UTF_8)))
                .isNotEqualTo(new MasterKey(config(OTHER)).fingerprint(content));
    }

    @Test
    void surroundingSpaceOfAFileIsNoPartOfTheKey() {
        byte[] content = "x = 1".getBytes(UTF_8);

        assertThat(new MasterKey(config(KEY + "\n")).fingerprint(content))
                .isEqualTo(new MasterKey(config(KEY)).fingerprint(content));
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> new MasterKey(config("no base64!")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("coderx.shared.encryption.master-key")
                .hasMessageNotContaining("no base64!");
        assertThatThrownBy(() -> new MasterKey(config("c2hvcnQ=")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("32 are needed")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    static EncryptionConfig config(String masterKey) {
        return new EncryptionConfig() {
            @Override
            public String masterKey() {
                return masterKey;
            }

            @Override
            public int cachedKeys() {
                return 100;
            }
        };
    }
}
