package dev.coderx.launch.imports;

import dev.coderx.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code DatasetMetadata.csv} of a ProgSnap2 directory, where there is one. */
final class DatasetMetadata {
    private static final long LONGEST = 1 << 20;

    private DatasetMetadata() {}

    /** The language, where a property whose name ends in "Language" names one of ours. */
    static Optional<Language> language(Path directory) {
        Path file = directory.resolve("DatasetMetadata.csv");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            for (String line : Files.readAllLines(file)) {
                List<String> cells = CsvHeader.split(line);
                if (cells.size() >= 2
                        && cells.get(0).toLowerCase(Locale.ROOT).strip().endsWith("language")) {
                    return Languages.named(cells.get(1));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
