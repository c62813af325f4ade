package dev.coderx.patterns.internal.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Loads the tree-sitter libraries: those that {@code natives/build.sh} built for this machine,
 * where there are any, and else those that ship inside jars.
 *
 * <p>Of those in jars, a library is copied once into a folder only this user can read, under a name
 * that holds its content's hash, and opened by path: that works from any class loader and any
 * number of times.
 */
final class NativeLibraries {

    /** The system property that names the folder of the libraries built for this machine. */
    private static final String BUILT_HERE = "coderx.natives";

    private NativeLibraries() {}

    /**
     * Opens {@code tree-sitter} or {@code tree-sitter-<grammar>}; it stays open for the process.
     */
    static SymbolLookup open(String library) {
        Path own = Path.of(System.getProperty(BUILT_HERE, ""), library + extension());
        if (System.getProperty(BUILT_HERE) != null && Files.isRegularFile(own)) {
            return SymbolLookup.libraryLookup(own.toAbsolutePath(), Arena.global());
        }
        String resource = "lib/" + platform() + "-" + library + extension();
        try (var in = NativeLibraries.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "No parser library for this platform: " + resource + " is not shipped");
            }
            byte[] content = in.readAllBytes();
            return SymbolLookup.libraryLookup(extract(library, content), Arena.global());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack the parser library " + resource, e);
        }
    }

    private static Path extract(String library, byte[] content) throws IOException {
        String hash = sha256(content);
        Path folder = folder();
        Path target = folder.resolve(library + "-" + hash.substring(0, 32) + extension());
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && sha256(Files.readAllBytes(target)).equals(hash)) {
            return target;
        }
        Path part = Files.createTempFile(folder, library, ".part");
        Files.write(part, content);
        Files.move(
                part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return target;
    }

    /** A folder of this user's own; someone else's folder of that name is never trusted. */
    private static Path folder() throws IOException {
        Path temp = Path.of(System.getProperty("java.io.tmpdir", "."));
        if (!temp.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createDirectories(temp.resolve("coderx-natives"));
        }
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        var attribute = PosixFilePermissions.asFileAttribute(ownerOnly);
        Path own = Files.createTempDirectory(temp, "coderx-natives-", attribute);
        String user = Files.getOwner(own).getName().replaceAll("[^A-Za-z0-9_-]", "_");
        Path shared = temp.resolve("coderx-natives-" + user);
        try {
            Files.move(own, shared, StandardCopyOption.ATOMIC_MOVE);
            return shared;
        } catch (IOException taken) {
            boolean ours =
                    Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS)
                            && Files.getOwner(shared, LinkOption.NOFOLLOW_LINKS)
                                    .equals(Files.getOwner(own))
                            && Files.getPosixFilePermissions(shared, LinkOption.NOFOLLOW_LINKS)
                                    .equals(ownerOnly);
            if (ours) {
                Files.delete(own);
                return shared;
            }
            return own;
        }
    }

    private static String platform() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String cpu = arch.equals("aarch64") || arch.equals("arm64") ? "aarch64" : "x86_64";
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return cpu + "-macos";
        }
        return os.contains("windows") ? cpu + "-windows" : cpu + "-linux-gnu";
    }

    private static String extension() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return ".dylib";
        }
        return os.contains("windows") ? ".dll" : ".so";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
