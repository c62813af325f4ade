package dev.coderx.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * The secrets of a local installation, made at its first start and kept with its data: the RSA key
 * pair that signs tokens, and the master key that wraps the students' data keys.
 */
final class Keys {
    private static final String PRIVATE = "jwt-private.pem";
    private static final String PUBLIC = "jwt-public.pem";
    private static final String MASTER = "master.key";
    private static final int MASTER_BYTES = 32;
    private static final int RSA_BITS = 2048;

    private final Path folder;

    private Keys(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the keys of a folder, making those that are missing. Only the owner can read them.
     *
     * @throws LaunchException when they cannot be read or written
     */
    static Keys in(Path folder) {
        Keys keys = new Keys(folder);
        try {
            Files.createDirectories(folder);
            if (posix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            // The public key is written last: both are there when it is.
            if (!Files.exists(folder.resolve(PUBLIC))) {
                keys.makePair();
            }
            if (!Files.exists(folder.resolve(MASTER))) {
                byte[] master = new byte[MASTER_BYTES];
                new SecureRandom().nextBytes(master);
                keys.write(MASTER, Base64.getEncoder().encodeToString(master) + "\n");
            }
            return keys;
        } catch (IOException | GeneralSecurityException failure) {
            throw new LaunchException(
                    "the keys in " + folder + " cannot be made: " + failure.getMessage(), failure);
        }
    }

    /** The configuration properties that lead the application to the keys. */
    Map<String, String> properties() {
        try {
            return Map.of(
                    "smallrye.jwt.sign.key.location",
                    location(PRIVATE),
                    "mp.jwt.verify.publickey.location",
                    location(PUBLIC),
                    "coderx.shared.encryption.master-key",
                    Files.readString(folder.resolve(MASTER)).strip());
        } catch (IOException failure) {
            throw new LaunchException(
                    "the keys in " + folder + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Not a URI: SmallRye JWT takes the rest as a path, and would not find one with %20 in it. */
    private String location(String name) {
        return "file:" + folder.resolve(name).toAbsolutePath();
    }

    private void makePair() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        KeyPair pair = generator.generateKeyPair();
        write(PRIVATE, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        write(PUBLIC, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static String pem(String kind, byte[] content) {
        String lines =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    /** Made with its permissions, so that no moment exists in which others can read it. */
    private void write(String name, String content) throws IOException {
        Path draft = folder.resolve(name + ".new");
        Files.deleteIfExists(draft);
        if (posix(folder)) {
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, content);
        Files.move(
                draft,
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean posix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
