package dev.coderx.concepts.internal.placement;

import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is said when an answer cannot be taken, and names for people. */
final class PlacementTexts {
    private PlacementTexts() {}

    /** The open item; fails with INVALID_INPUT where another was answered or none is open. */
    static QuizItem requireOpen(
            KeptPlacement placement, Optional<QuizItem> open, String itemId, Instant now) {
        if (placement.status() == PlacementStatus.DONE) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "This placement is over, so it takes no more answers. Its results stay; start a"
                            + " new one to go on.");
        }
        if (!now.isBefore(placement.expiresAt()) || open.isEmpty()) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "This placement was open for too long and has ended. Your answers have"
                            + " counted; start a new one to go on.");
        }
        QuizItem item = open.orElseThrow();
        if (!item.id().equals(itemId)) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "This item is not the open one. Answer the item \"%s\", which the placement"
                                    .formatted(item.id())
                            + " shows now.");
        }
        return item;
    }

    /** Fails with INVALID_INPUT where the item has no such choice. */
    static void requireChoice(QuizItem item, int choice) {
        if (choice < 0 || choice >= item.choices().size()) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "There is no choice %d. Send the place of a choice in the list, from 0 to %d."
                            .formatted(choice, item.choices().size() - 1));
        }
    }

    /** A span of time, rounded up, as one says it. */
    static String span(Duration left) {
        long hours = left.plusMinutes(59).toHours();
        return hours <= 1 ? "an hour" : hours < 48 ? hours + " hours" : (hours + 23) / 24 + " days";
    }

    /** A language's name as one writes it. */
    static String name(Language language) {
        return switch (language) {
            case PYTHON -> "Python";
            case JAVA -> "Java";
            case JAVASCRIPT -> "JavaScript";
            case TYPESCRIPT -> "TypeScript";
        };
    }
}
