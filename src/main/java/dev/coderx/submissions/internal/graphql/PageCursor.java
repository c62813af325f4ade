package dev.coderx.submissions.internal.graphql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.submissions.Submission;
import dev.coderx.submissions.Submissions.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of submissions ends, opaque to the client. */
final class PageCursor {
    private static final int MOST = 100;

    private PageCursor() {}

    static int size(int first) {
        if (first < 1 || first > MOST) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT, "\"first\" has to be from 1 to %d.".formatted(MOST));
        }
        return first;
    }

    static String encode(Submission last) {
        String text = last.receivedAt() + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    static Position decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            int bar = text.indexOf('|');
            if (bar < 0) {
                throw unknown();
            }
            return new Position(
                    Instant.parse(text.substring(0, bar)),
                    UUID.fromString(text.substring(bar + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unknown();
        }
    }

    private static CoderxException unknown() {
        return new CoderxException(
                ErrorCode.INVALID_INPUT,
                "\"after\" is not a cursor of ours. Use the nextCursor of the page before.");
    }
}
