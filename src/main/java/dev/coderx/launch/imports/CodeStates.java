package dev.coderx.launch.imports;

import dev.coderx.launch.LaunchException;
import dev.coderx.shared.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The code of a ProgSnap2 directory, found by its code state. */
sealed interface CodeStates extends AutoCloseable permits CodeStateTable, CodeStateFiles {

    /**
     * A file of a code state.
     *
     * @param section its path within the state, or empty where the state is one text
     */
    record Code(String text, String section) {
        Optional<Language> language() {
            return Languages.ofFile(section);
        }

        @Override
        public String toString() {
            return "Code[" + section + "]";
        }
    }

    /**
     * Finds the code of a state.
     *
     * @param section which of its files, null where the event does not say
     * @throws RowException when there is none, or several and the event does not say which
     */
    Code find(String state, @Nullable String section) throws RowException;

    /** Whether files have names that tell their language. */
    boolean namesFiles();

    @Override
    void close();

    /**
     * The code states of a directory: a table {@code CodeStates/CodeStates.csv}, or a directory for
     * each state.
     *
     * @param sink takes the table's broken records
     */
    static CodeStates of(Path directory, Consumer<Item> sink) {
        Path folder = directory.resolve("CodeStates");
        for (Path table :
                new Path[] {
                    folder.resolve("CodeStates.csv"), directory.resolve("CodeStates.csv")
                }) {
            if (Files.isRegularFile(table)) {
                return CodeStateTable.index(table, sink);
            }
        }
        if (Files.isDirectory(folder)) {
            return new CodeStateFiles(folder);
        }
        throw new LaunchException(directory + " has no CodeStates beside its MainTable.csv");
    }
}
