package dev.coderx.launch.analyze;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other linters found, by file; files are told apart by their absolute paths. */
final class Imports {
    private final Map<Path, List<ForeignRemark>> byFile = new LinkedHashMap<>();
    private final Map<Path, String> names = new LinkedHashMap<>();
    private final Set<Path> taken = new HashSet<>();

    /**
     * Adds one.
     *
     * @param name the file as the other linter calls it
     */
    void add(String name, Path path, ForeignRemark remark) {
        Path key = key(path);
        names.putIfAbsent(key, name);
        byFile.computeIfAbsent(key, _ -> new ArrayList<>()).add(remark);
    }

    /** What was found in a file that is analysed. */
    List<ForeignRemark> of(@Nullable Path path) {
        if (path == null || byFile.isEmpty()) {
            return List.of();
        }
        List<ForeignRemark> found = byFile.getOrDefault(key(path), List.of());
        synchronized (taken) {
            taken.add(key(path));
        }
        return found;
    }

    /** The reports of the files that nobody asked for by {@link #of}, without their lines. */
    List<FileReport> others(Filter filter) {
        List<FileReport> reports = new ArrayList<>();
        byFile.forEach((path, found) -> {
            if (!taken.contains(path)) {
                var prints = new Fingerprints();
                List<Remark> remarks =
                        found.stream()
                                .map(one -> one.remark("", prints))
                                .filter(filter::wants)
                                .toList();
                reports.add(
                        new FileReport(
                                names.getOrDefault(path, path.toString()),
                                remarks,
                                Map.of(),
                                null,
                                null));
            }
        });
        return reports;
    }

    private static Path key(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
