package dev.coderx.launch.analyze;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.submissions.CodeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The text of a source file, within the limits that submissions have. */
sealed interface SourceText {

    /**
     * A text.
     *
     * @param note what was odd about its bytes; null for nothing
     */
    record Usable(String text, @Nullable String note) implements SourceText {}

    /** Nothing that can be analysed. */
    record Refused(String reason) implements SourceText {}

    /** Reads a file, or standard input for null. */
    static SourceText of(@Nullable Path path) {
        try (InputStream in = path == null ? System.in : Files.newInputStream(path)) {
            int most = Math.toIntExact(CodeLimits.STANDARD.maxBytes());
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most
                    ? new Refused("it has more than %,d bytes".formatted(most))
                    : decode(bytes);
        } catch (IOException e) {
            return new Refused("it cannot be read: " + e.getMessage());
        }
    }

    private static SourceText decode(byte[] bytes) {
        String text;
        String note = null;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, StandardCharsets.UTF_8);
            note = "it is not all UTF-8; what could not be read is shown as \uFFFD";
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            return new Usable(text, note);
        }
        try {
            CodeLimits.STANDARD.check(text);
        } catch (CoderxException e) {
            // The second sentence tells what to do with a submission.
            return new Refused(String.valueOf(e.getMessage()).split("\\. ", 2)[0]);
        }
        return new Usable(text, note);
    }
}
