package dev.coderx.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir Path folder;

    @Test
    void makesAPairThatFitsAndAMasterKeyOf256Bits() throws Exception {
        Map<String, String> properties = Keys.in(folder.resolve("my keys")).properties();

        byte[] message = "message".getBytes(StandardCharsets.UTF_8);
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(privateKey(properties.getOrDefault("smallrye.jwt.sign.key.location", "")));
        signing.update(message);
        Signature verifying = Signature.getInstance("SHA256withRSA");
        verifying.initVerify(
                publicKey(properties.getOrDefault("mp.jwt.verify.publickey.location", "")));
        verifying.update(message);
        assertThat(verifying.verify(signing.sign())).isTrue();
        assertThat(decoded(properties.getOrDefault("coderx.shared.encryption.master-key", "")))
                .hasSize(32);
    }

    @Test
    void keepsItsKeys() {
        Map<String, String> first = Keys.in(folder).properties();

        assertThat(Keys.in(folder).properties()).isEqualTo(first);
    }

    @Test
    void letsOnlyTheOwnerReadThem() throws Exception {
        Path keys = folder.resolve("keys");
        Keys.in(keys);

        assertThat(permissions(keys)).isEqualTo("rwx------");
        for (String each : new String[] {"jwt-private.pem", "jwt-public.pem", "master.key"}) {
            assertThat(permissions(keys.resolve(each))).isEqualTo("rw-------");
        }
    }

    @Test
    void makesAPairAnewWhenOnlyHalfWasWritten() throws Exception {
        Keys.in(folder);
        Files.delete(folder.resolve("jwt-public.pem"));
        String half = Files.readString(folder.resolve("jwt-private.pem"));

        Keys.in(folder);

        assertThat(folder.resolve("jwt-private.pem")).content().isNotEqualTo(half);
        assertThat(folder.resolve("jwt-public.pem")).exists();
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static PrivateKey privateKey(String location) throws Exception {
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(pemContent(location)));
    }

    private static PublicKey publicKey(String location) throws Exception {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(pemContent(location)));
    }

    private static byte[] pemContent(String location) throws Exception {
        String pem = Files.readString(Path.of(location.substring("file:".length())));
        return decoded(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
