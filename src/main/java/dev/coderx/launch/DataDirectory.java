package dev.coderx.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that holds all that a local coderX keeps, taken by one process at a time.
 *
 * <p>The system frees the lock when the process ends, however it ends, so a killed run never blocks
 * the next one.
 */
final class DataDirectory implements AutoCloseable {
    static final String MARKER = "coderx-data";

    /** A first start writes about 250 MB; below this the engines fail in ways hard to read. */
    static final long NEEDED_BYTES = 1_000_000_000L;

    /** The lock and the log of a build may lie in it before the marker does. */
    private static final Set<String> OWN_BEFORE_MARKER =
            Set.of(
                    "coderx.lock",
                    "build.log",
                    "build.lock",
                    "build",
                    "dev",
                    "import-server.log",
                    "bench-server.log");

    /**
     * The services remove their own data: some of them may still run after a crash, and are found
     * by their pid files in it.
     */
    private static final Set<String> KEPT_BY_FRESH =
            Set.of(
                    MARKER,
                    "coderx.lock",
                    "build",
                    "build.log",
                    "build.lock",
                    "dev",
                    "services.lock",
                    "services.log",
                    "ports.properties",
                    "postgres",
                    "kafka",
                    "redis",
                    "mongo",
                    "neo4j");

    private final Path path;
    private final FileLock lock;

    private DataDirectory(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes a directory, creating it when it is missing.
     *
     * @throws LaunchException when another process has it, or the disk is full or refuses writes
     */
    static DataDirectory take(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            requireSpace(path, Files.getFileStore(path).getUsableSpace());
            FileLock lock = lock(path);
            DataDirectory taken = new DataDirectory(path, lock);
            if (!Files.exists(path.resolve(MARKER)) && taken.holdsOnly(OWN_BEFORE_MARKER)) {
                Files.writeString(
                        path.resolve(MARKER),
                        "This directory belongs to coderX; see its README.\n");
            }
            return taken;
        } catch (IOException failure) {
            throw new LaunchException(
                    "the data directory "
                            + path
                            + " cannot be used ("
                            + failure.getMessage()
                            + "); choose another with --data DIR",
                    failure);
        }
    }

    static void requireSpace(Path path, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new LaunchException(
                    "the disk of "
                            + path
                            + " has "
                            + usableBytes / 1_000_000
                            + " MB left, and coderX needs "
                            + NEEDED_BYTES / 1_000_000
                            + " MB; free some, or choose another place with --data DIR");
        }
    }

    private static FileLock lock(Path path) throws IOException {
        Path file = path.resolve("coderx.lock");
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new LaunchException(
                    "coderX already runs on "
                            + path
                            + " (process "
                            + holder
                            + "); stop that one, or choose another directory with --data DIR");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        return lock;
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * Removes what is kept here beside the services' own data, such as keys.
     *
     * @throws LaunchException when the directory is not one that coderX made
     */
    void clear() {
        if (!Files.exists(path.resolve(MARKER))) {
            throw new LaunchException(
                    path
                            + " was not made by coderX (the file "
                            + MARKER
                            + " is missing), so --fresh leaves it alone; choose another directory"
                            + " with --data DIR");
        }
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.filter(this::goesWithFresh).toList()) {
                delete(entry);
            }
        } catch (IOException failure) {
            throw new LaunchException(
                    "the old data in " + path + " cannot be removed: " + failure.getMessage(),
                    failure);
        }
    }

    /** Writes a file so that a reader sees all of it or none. */
    void write(String name, String content) {
        Path target = path.resolve(name);
        Path draft = path.resolve(name + ".new");
        try {
            Files.writeString(draft, content);
            Files.move(
                    draft,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Frees the directory for another process. */
    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean holdsOnly(Set<String> names) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.allMatch(entry -> names.contains(entry.getFileName().toString()));
        }
    }

    private boolean goesWithFresh(Path entry) {
        return !KEPT_BY_FRESH.contains(entry.getFileName().toString());
    }

    private static void delete(Path entry) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(entry)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
