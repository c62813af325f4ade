package dev.coderx.launch.imports;

import dev.coderx.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds out what a path holds. */
final class Sources {
    private Sources() {}

    /**
     * The sources of a path: a ProgSnap2 directory (or its MainTable.csv), a file of JSON lines, or
     * all such files of a directory, in the order of their names.
     *
     * @throws LaunchException when there is nothing to import
     */
    static List<RowSource> at(Path path, ProgSnap.Choices choices) {
        if (Files.isDirectory(path)) {
            if (Files.isRegularFile(path.resolve(ProgSnap.MAIN_TABLE))) {
                return List.of(new ProgSnap(path, choices));
            }
            return filesIn(path);
        }
        if (!Files.isReadable(path)) {
            throw new LaunchException("there is no file or directory " + path + " to read");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && path.getFileName().toString().equals(ProgSnap.MAIN_TABLE)) {
            return List.of(new ProgSnap(folder, choices));
        }
        if (!JsonLines.isOne(path)) {
            throw new LaunchException(
                    path
                            + " is not a kind of file that is read here: .jsonl or .ndjson, either"
                            + " gzipped (.gz), or a ProgSnap2 directory with a MainTable.csv");
        }
        return List.of(new JsonLines(path));
    }

    private static List<RowSource> filesIn(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            List<RowSource> files =
                    entries.filter(Files::isRegularFile)
                            .filter(JsonLines::isOne)
                            .sorted()
                            .<RowSource>map(JsonLines::new)
                            .toList();
            if (files.isEmpty()) {
                throw new LaunchException(
                        directory
                                + " holds neither a ProgSnap2 MainTable.csv nor a file of JSON"
                                + " lines (.jsonl, .ndjson, or gzipped)");
            }
            return files;
        } catch (IOException failure) {
            throw new LaunchException(
                    directory + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
