package dev.coderx.launch.analyze;

import dev.coderx.shared.Language;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files to analyse: those named, and those of known kinds in the folders named. Links are
 * followed, and what is reached twice is taken once.
 */
final class FileFinder {
    static final String STANDARD_INPUT = "-";

    /** Folders of other people's code and of results. */
    private static final Set<String> NOT_ENTERED = Set.of("node_modules", "__pycache__");

    private final @Nullable Language language;
    private final List<Source> sources = new ArrayList<>();
    private final List<FileReport> failures = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private int otherKinds;

    /**
     * Makes a finder.
     *
     * @param language of every file that is named, and the only one in folders; null for the one
     *     that a file's ending tells
     */
    FileFinder(@Nullable Language language) {
        this.language = language;
    }

    /**
     * A file to analyse.
     *
     * @param name as readers see it
     * @param path null for standard input
     */
    record Source(String name, @Nullable Path path, Language language) {}

    /**
     * What there is.
     *
     * @param sources in the order of the arguments, and by name in folders
     * @param failures what cannot be read, or is of no known kind and was named
     * @param otherKinds files in folders that are of no known kind
     */
    record Found(List<Source> sources, List<FileReport> failures, int otherKinds) {}

    Found find(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                standardInput();
                continue;
            }
            try {
                Path path = Path.of(argument);
                if (Files.isDirectory(path)) {
                    folder(path);
                } else {
                    named(argument, path);
                }
            } catch (InvalidPathException e) {
                fail(argument, "this is no name of a file");
            }
        }
        return new Found(List.copyOf(sources), List.copyOf(failures), otherKinds);
    }

    private void standardInput() {
        if (language == null) {
            fail(STANDARD_INPUT, "say which language standard input is in, by --language");
        } else if (sources.stream().allMatch(source -> source.path() != null)) {
            sources.add(new Source(STANDARD_INPUT, null, language));
        }
    }

    private void named(String name, Path path) {
        Optional<Language> kind =
                language != null ? Optional.of(language) : FileKinds.of(path.toString());
        if (!Files.exists(path)) {
            fail(name, "there is no such file or folder");
        } else if (kind.isEmpty()) {
            fail(
                    name,
                    "its ending tells no language (%s); --language says it"
                            .formatted(FileKinds.known()));
        } else {
            add(name, path, kind.get());
        }
    }

    private void folder(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Visitor(folder, files));
        } catch (IOException e) {
            fail(folder.toString(), "the folder cannot be read: " + e.getMessage());
        }
        files.sort(Comparator.naturalOrder());
        for (Path file : files) {
            Optional<Language> kind = FileKinds.of(file.toString());
            if (kind.isPresent() && (language == null || kind.get() == language)) {
                add(file.toString(), file, kind.get());
            } else {
                otherKinds++;
            }
        }
    }

    private void add(String name, Path path, Language kind) {
        try {
            if (seen.add(path.toRealPath())) {
                sources.add(new Source(name, path, kind));
            }
        } catch (IOException e) {
            fail(name, "it cannot be read: " + e.getMessage());
        }
    }

    private void fail(String name, String reason) {
        failures.add(FileReport.failed(name, reason));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<Path> files;

        Visitor(Path top, List<Path> files) {
            this.top = top;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean left = name.startsWith(".") || NOT_ENTERED.contains(name);
            return left && !folder.equals(top)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link back to a folder above, and one that leads nowhere, hide no code. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!Files.isSymbolicLink(file)) {
                fail(file.toString(), "it cannot be read: " + failure.getMessage());
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
