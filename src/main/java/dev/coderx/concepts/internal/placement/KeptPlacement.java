package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.MasteryView;
import dev.coderx.shared.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A placement as it is stored.
 *
 * @param conceptId the concept that is checked; null where the whole language is
 * @param prior what was known of the student when it started. It stays as it was: the answers move
 *     the student's state meanwhile and must not count twice
 * @param avoid items the student answered not long before
 * @param nextItem the item that is open; null where the placement is over
 * @param answers in the order they were given
 */
record KeptPlacement(
        UUID id,
        UUID studentId,
        Language language,
        @Nullable String conceptId,
        PlacementStatus status,
        Map<String, MasteryView> prior,
        Set<String> avoid,
        @Nullable String nextItem,
        Instant startedAt,
        Instant expiresAt,
        List<GivenAnswer> answers) {
    KeptPlacement {
        prior = Map.copyOf(prior);
        avoid = Set.copyOf(avoid);
        answers = List.copyOf(answers);
    }

    KeptPlacement with(GivenAnswer answer) {
        List<GivenAnswer> more = new ArrayList<>(answers);
        more.add(answer);
        return new KeptPlacement(
                id, studentId, language, conceptId, status, prior, avoid, nextItem, startedAt,
                expiresAt, more);
    }

    KeptPlacement goingOn(@Nullable String next) {
        return new KeptPlacement(
                id,
                studentId,
                language,
                conceptId,
                next == null ? PlacementStatus.DONE : PlacementStatus.OPEN,
                prior,
                avoid,
                next,
                startedAt,
                expiresAt,
                answers);
    }
}
