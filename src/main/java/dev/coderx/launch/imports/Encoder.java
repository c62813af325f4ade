package dev.coderx.launch.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes rows as the platform's import takes them: one JSON object each, as UTF-8. */
final class Encoder {
    /** A batch of this size stays under the platform's 4 MB for a request. */
    static final int MOST_BYTES = 3_900_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Encoder() {}

    /** Why a row cannot be sent at all, empty when it can. */
    static Optional<String> refusal(Submission submission) {
        Item.Row row = submission.row();
        boolean halves =
                Stream.of(
                                submission.student(),
                                row.problem(),
                                row.language(),
                                row.code(),
                                row.outcome(),
                                row.at())
                        .anyMatch(text -> text != null && holdsHalfACharacter(text));
        if (halves) {
            return Optional.of("holds half a character (an unpaired surrogate)");
        }
        return Optional.empty();
    }

    /**
     * One line with its line end.
     *
     * @param number how the platform's answer refers to the row
     */
    static byte[] encode(long number, Submission submission) {
        Item.Row row = submission.row();
        ObjectNode object = JSON.createObjectNode();
        object.put("row", number);
        object.put("student", submission.student());
        object.put("problem", row.problem());
        object.put("language", row.language());
        object.put("code", row.code());
        object.put("outcome", row.outcome());
        object.put("at", row.at());
        object.put("key", submission.key());
        try {
            byte[] text = JSON.writeValueAsBytes(object);
            byte[] line = java.util.Arrays.copyOf(text, text.length + 1);
            line[text.length] = '\n';
            return line;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a row of text cannot be written", impossible);
        }
    }

    private static boolean holdsHalfACharacter(String text) {
        return text.codePoints()
                .anyMatch(
                        each -> each <= Character.MAX_VALUE && Character.isSurrogate((char) each));
    }
}
