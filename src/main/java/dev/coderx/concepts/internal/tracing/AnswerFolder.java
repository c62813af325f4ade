package dev.coderx.concepts.internal.tracing;

import dev.coderx.shared.measuring.MeasuringException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the files of answers: in a folder, in its folder {@code tracing}, or one file itself. */
final class AnswerFolder {
    private static final String ENDING = ".csv.gz";

    private AnswerFolder() {}

    /**
     * The files by the names of their data sets, which are the files' names without ending.
     *
     * @throws MeasuringException when there is none, or the folder cannot be read
     */
    static SortedMap<String, Path> files(Path place) {
        SortedMap<String, Path> files = new TreeMap<>();
        if (Files.isRegularFile(place)) {
            files.put(name(place), place);
            return files;
        }
        Path inner = place.resolve("tracing");
        Path folder = Files.isDirectory(inner) ? inner : place;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
            found.forEach(file -> files.put(name(file), file));
        } catch (IOException failure) {
            throw new MeasuringException(
                    "%s cannot be read: %s".formatted(folder, failure.getMessage()), failure);
        }
        if (files.isEmpty()) {
            throw new MeasuringException(
                    "%s holds no *%s, and neither does a folder tracing in it"
                            .formatted(place, ENDING));
        }
        return files;
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
