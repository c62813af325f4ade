package dev.coderx.launch.imports;

import dev.coderx.launch.LaunchException;
import dev.coderx.shared.Language;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A directory in the ProgSnap2 format (version 6): events in {@code MainTable.csv}, the code they
 * refer to by {@code CodeStateID} under {@code CodeStates}.
 *
 * <p>An event of a chosen type with a code state is a submission; other events are passed over. A
 * {@code Score} of 1 is correct, a lower one wrong, none says nothing.
 */
record ProgSnap(Path directory, Choices choices) implements RowSource {
    static final String MAIN_TABLE = "MainTable.csv";

    /**
     * What the user decides.
     *
     * @param language of all code, or null to go by the metadata or the files' names
     * @param events the event types that are submissions
     */
    record Choices(@Nullable Language language, List<String> events) {}

    @Override
    public void read(Consumer<Item> sink) {
        Language known = choices.language();
        if (known == null) {
            known = DatasetMetadata.language(directory).orElse(null);
        }
        CodeStates states = CodeStates.of(directory, sink);
        if (known == null && !states.namesFiles()) {
            throw new LaunchException(
                    "the language of " + directory + " is not known; name it with --language");
        }
        long line = 1;
        try (states;
                InputStream in =
                        new BufferedInputStream(
                                Files.newInputStream(directory.resolve(MAIN_TABLE)))) {
            RecordReader records = RecordReader.ofCsv(in, LONGEST_ROW);
            CsvHeader header = null;
            while (true) {
                line = records.line();
                switch (records.next()) {
                    case RecordReader.Cut.End end -> {
                        return;
                    }
                    case RecordReader.Cut.Broken(long at, String reason) ->
                            sink.accept(new Item.BadRow(MAIN_TABLE, at, reason));
                    case RecordReader.Cut.Text(long at, long from, int bytes, String text) -> {
                        if (header == null) {
                            header = header(text);
                        } else if (!text.isBlank()) {
                            event(header.record(text), at, known, states, sink);
                        }
                    }
                }
            }
        } catch (IOException failure) {
            sink.accept(
                    new Item.Unreadable(
                            MAIN_TABLE, line, "the file cannot be read: " + failure.getMessage()));
        }
    }

    private static CsvHeader header(String text) {
        CsvHeader header = CsvHeader.of(text);
        for (String column : List.of("EventType", "SubjectID", "CodeStateID")) {
            if (!header.has(column)) {
                throw new LaunchException(
                        MAIN_TABLE + " has no column " + column + "; is it in ProgSnap2's format?");
            }
        }
        return header;
    }

    private void event(
            CsvHeader.Cells cells,
            long line,
            @Nullable Language known,
            CodeStates states,
            Consumer<Item> sink) {
        String type = cells.text("EventType");
        String state = cells.text("CodeStateID");
        if (type == null || !choices.events().contains(type) || state == null) {
            return;
        }
        try {
            CodeStates.Code code = states.find(state, cells.text("CodeStateSection"));
            Language language = known == null ? code.language().orElse(null) : known;
            if (language == null) {
                throw new RowException(
                        "the language of code state " + state + " is not known; use --language");
            }
            String problem = cells.text("ProblemID");
            sink.accept(
                    new Item.Row(
                            MAIN_TABLE,
                            line,
                            cells.text("SubjectID"),
                            problem == null ? cells.text("AssignmentID") : problem,
                            language.name().toLowerCase(Locale.ROOT),
                            code.text(),
                            outcome(cells.text("Score")),
                            EventTime.of(cells),
                            cells.text("EventID")));
        } catch (RowException reason) {
            sink.accept(new Item.BadRow(MAIN_TABLE, line, reason.getMessage()));
        }
    }

    private static @Nullable String outcome(@Nullable String score) throws RowException {
        if (score == null) {
            return null;
        }
        double value;
        try {
            value = Double.parseDouble(score);
        } catch (NumberFormatException word) {
            throw new RowException("Score is not a number");
        }
        if (!(value >= 0 && value <= 1)) {
            throw new RowException("Score is not between 0 and 1");
        }
        return value == 1 ? "correct" : "wrong";
    }
}
