package dev.coderx.launch.imports;

import dev.coderx.launch.LaunchException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Code states in one CSV file. It is read once to learn where each state stands; the code itself is
 * read again when it is wanted, so that a file of any size needs memory for its ids only.
 */
final class CodeStateTable implements CodeStates {
    private static final String ID = "CodeStateID";
    private static final String SECTION = "CodeStateSection";
    private static final String CODE = "Code";

    private final FileChannel file;
    private final CsvHeader header;
    private final Map<String, Place> bySection = new HashMap<>();
    private final Map<String, Place> byState = new HashMap<>();

    private CodeStateTable(FileChannel file, CsvHeader header) {
        this.file = file;
        this.header = header;
    }

    /** Where a record stands; one without bytes stands for several that cannot be told apart. */
    private record Place(long offset, int bytes) {
        static final Place SEVERAL = new Place(0, 0);
    }

    static CodeStateTable index(Path path, Consumer<Item> sink) {
        String name = path.getFileName().toString();
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return index(file, name, sink);
            } catch (IOException | RuntimeException failure) {
                file.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new LaunchException(
                    "the code in " + path + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static CodeStateTable index(FileChannel file, String name, Consumer<Item> sink)
            throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(file));
        RecordReader records = RecordReader.ofCsv(in, RowSource.LONGEST_ROW);
        CodeStateTable table = null;
        while (true) {
            switch (records.next()) {
                case RecordReader.Cut.End end -> {
                    if (table == null) {
                        throw new LaunchException(name + " is empty");
                    }
                    return table;
                }
                case RecordReader.Cut.Broken(long line, String reason) ->
                        sink.accept(new Item.BadRow(name, line, reason));
                case RecordReader.Cut.Text(long line, long offset, int bytes, String text) -> {
                    if (table == null) {
                        table = new CodeStateTable(file, header(name, text));
                    } else if (!text.isBlank()) {
                        table.remember(table.header.record(text), new Place(offset, bytes));
                    }
                }
            }
        }
    }

    private static CsvHeader header(String name, String text) {
        CsvHeader header = CsvHeader.of(text);
        if (!header.has(ID) || !header.has(CODE)) {
            throw new LaunchException(name + " needs the columns " + ID + " and " + CODE);
        }
        return header;
    }

    private void remember(CsvHeader.Cells cells, Place place) {
        String state = cells.text(ID);
        if (state == null) {
            return;
        }
        byState.merge(state, place, (one, other) -> Place.SEVERAL);
        String section = cells.text(SECTION);
        if (section != null) {
            bySection.put(state + '\0' + section, place);
        }
    }

    @Override
    public Code find(String state, @Nullable String section) throws RowException {
        Place place = section == null ? null : bySection.get(state + '\0' + section);
        if (place == null) {
            place = byState.get(state);
        }
        if (place == null) {
            throw new RowException("there is no code state " + state);
        }
        if (place.equals(Place.SEVERAL)) {
            throw new RowException(
                    "code state "
                            + state
                            + " has several files, and CodeStateSection does not say which");
        }
        CsvHeader.Cells cells = header.record(read(place));
        String code = cells.raw(CODE);
        String name = cells.text(SECTION);
        return new Code(code == null ? "" : code, name == null ? "" : name);
    }

    private String read(Place place) {
        ByteBuffer bytes = ByteBuffer.allocate(place.bytes());
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, place.offset() + bytes.position()) < 0) {
                    throw new IOException("the file became shorter");
                }
            }
            return Utf8.decode(bytes.array(), 0, place.bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean namesFiles() {
        return header.has(SECTION);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
