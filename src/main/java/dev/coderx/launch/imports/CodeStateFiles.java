package dev.coderx.launch.imports;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Code states that are directories of files. A state never leads out of the folder. */
record CodeStateFiles(Path folder) implements CodeStates {
    @Override
    public Code find(String state, @Nullable String section) throws RowException {
        try {
            Path inside = within(folder, state);
            Path file = section == null ? onlyFile(inside, state) : within(inside, section);
            if (Files.size(file) > RowSource.LONGEST_ROW) {
                throw new RowException("the file of code state " + state + " is too large");
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = Utf8.withoutMark(Utf8.decode(bytes, 0, bytes.length));
            return new Code(text, file.getFileName().toString());
        } catch (CharacterCodingException undecodable) {
            throw new RowException("the file of code state " + state + " is not valid UTF-8");
        } catch (IOException | InvalidPathException missing) {
            throw new RowException("there is no file of code state " + state);
        }
    }

    @Override
    public boolean namesFiles() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private static Path onlyFile(Path state, String name) throws IOException, RowException {
        try (Stream<Path> tree = Files.walk(state, 8)) {
            List<Path> files = tree.filter(Files::isRegularFile).limit(1_000).toList();
            List<Path> code =
                    files.stream()
                            .filter(file ->
                                    Languages.ofFile(file.getFileName().toString()).isPresent())
                            .toList();
            List<Path> candidates = files.size() == 1 ? files : code;
            if (candidates.size() == 1) {
                return candidates.getFirst();
            }
            throw new RowException(
                    "code state "
                            + name
                            + " has "
                            + candidates.size()
                            + " files of code, and CodeStateSection does not say which");
        }
    }

    private static Path within(Path folder, String name) throws IOException {
        Path real = folder.resolve(name).toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            throw new IOException(name + " leads out of " + folder);
        }
        return real;
    }
}
