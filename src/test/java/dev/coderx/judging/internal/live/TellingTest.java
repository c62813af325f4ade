package dev.coderx.judging.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.TestResult;
import dev.coderx.judging.TestResult.Status;
import dev.coderx.judging.internal.live.Snapshot.Ended;
import dev.coderx.shared.events.EventJson;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final UUID SUBMISSION = new UUID(4, 2);

    private final List<Snapshot> sent = new ArrayList<>();
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
    private final Telling telling = new Telling(this::send, SUBMISSION, 20);

    @Test
    void tellsOfTheStartAndThenOfAllThatEndedWhileAMessageWasOnItsWay() {
        telling.begin();
        telling.accept(ended(1, Status.PASSED));
        telling.accept(ended(2, Status.TIMEOUT));
        assertThat(sent).hasSize(1);
        arrive();
        arrive();

        assertThat(sent)
                .containsExactly(
                        new Snapshot(SUBMISSION, 20, List.of(), false),
                        new Snapshot(
                                SUBMISSION,
                                20,
                                List.of(new Ended(1, Status.PASSED), new Ended(2, Status.TIMEOUT)),
                                false));
        assertThat(underWay).isEmpty();
    }

    @Test
    void goesOnAfterAPause() {
        telling.begin();
        arrive();
        telling.accept(ended(1, Status.PASSED));
        arrive();

        assertThat(sent).hasSize(2);
    }

    @Test
    void aMessageIsSmallAndHoldsNothingTheCodeSaid() {
        telling.begin();
        for (int number = 1; number <= 20; number++) {
            telling.accept(ended(number, Status.OUTPUT_LIMIT));
        }
        arrive();

        assertThat(EventJson.write(sent.getLast())).hasSizeLessThan(1_500).doesNotContain("secret");
    }

    private Uni<Void> send(Snapshot snapshot) {
        sent.add(snapshot);
        CompletableFuture<Void> arrival = new CompletableFuture<>();
        underWay.add(arrival);
        return Uni.createFrom().completionStage(arrival);
    }

    private void arrive() {
        underWay.remove().complete(null);
    }

    private static TestResult ended(int number, Status status) {
        return new TestResult(
                number, status, true, "secret", "secret", "secret", "secret", "secret", null, 1);
    }
}
