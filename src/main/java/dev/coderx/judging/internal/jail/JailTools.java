package dev.coderx.judging.internal.jail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs that build the jail.
 *
 * @param bubblewrap {@code bwrap}: namespaces, the file system, the filter of system calls
 * @param setpriv gives up root; used only where we are root
 * @param prlimit sets the limits; seen in the jail at the same path
 */
record JailTools(Path bubblewrap, Path setpriv, Path prlimit) {

    /** The program of this name in PATH or the usual folders. */
    static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Stream.of(path.split(File.pathSeparator, -1)).filter(p -> !p.isBlank()),
                        Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
