package dev.coderx.submissions.internal.rest;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.submissions.NewSubmission;
import dev.coderx.submissions.Outcome;
import dev.coderx.submissions.internal.LanguageName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import.
 *
 * @param row the row's number at the sender's, given back with its result
 * @param student the student's name in the source
 * @param outcome "correct" or "wrong", where known
 * @param at ISO-8601 date and time with a zone, where known
 * @param key what names this row for ever, so that importing again changes nothing
 */
record ImportRow(
        long row,
        @Nullable String student,
        @Nullable String problem,
        @Nullable String language,
        @Nullable String code,
        @Nullable String outcome,
        @Nullable String at,
        @Nullable String key) {
    private static final int LONGEST_STUDENT = 200;

    String requiredStudent() {
        if (student == null || student.isBlank() || student.length() > LONGEST_STUDENT) {
            throw invalid("\"student\" has to be 1 to %d characters".formatted(LONGEST_STUDENT));
        }
        if (student.codePoints().anyMatch(Character::isISOControl)) {
            throw invalid("\"student\" holds a control character");
        }
        return student.strip();
    }

    NewSubmission toSubmission() {
        if (code == null) {
            throw invalid("\"code\" is missing");
        }
        return new NewSubmission(
                code, LanguageName.parse(language), problem, null, key, reported(), instant());
    }

    private @Nullable Outcome reported() {
        if (outcome == null || outcome.isBlank()) {
            return null;
        }
        return switch (outcome.strip().toLowerCase(Locale.ROOT)) {
            case "correct" -> Outcome.CORRECT;
            case "wrong" -> Outcome.WRONG;
            default -> throw invalid("\"outcome\" is neither \"correct\" nor \"wrong\"");
        };
    }

    private @Nullable Instant instant() {
        if (at == null || at.isBlank()) {
            return null;
        }
        try {
            return ZonedDateTime.parse(at.strip()).toInstant();
        } catch (DateTimeException e) {
            throw invalid("\"at\" is not an ISO-8601 time with a zone");
        }
    }

    private static CoderxException invalid(String message) {
        return new CoderxException(ErrorCode.INVALID_INPUT, message + ".");
    }
}
