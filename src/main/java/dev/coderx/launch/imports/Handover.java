package dev.coderx.launch.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.launch.LaunchException;
import dev.coderx.launch.client.Answer;
import dev.coderx.launch.client.Api;
import dev.coderx.launch.client.Patience;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands in one batch until every row of it is dealt with. A batch that the platform fails over, or
 * refuses as a whole, is halved until the row at fault stands alone.
 */
final class Handover {
    private static final String PATH = "/api/v1/import";
    private static final int MOST_FAILED_AT_FIRST = 5;
    private static final Set<String> LATER = Set.of("UNAVAILABLE", "RATE_LIMITED");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;
    private final Patience patience;
    private final Tally tally;
    private final Report report;
    private final AtomicInteger failedAlone = new AtomicInteger();

    Handover(Api api, Patience patience, Tally tally, Report report) {
        this.api = api;
        this.patience = patience;
        this.tally = tally;
        this.report = report;
    }

    /**
     * Deals with all rows of a batch.
     *
     * @throws LaunchException when the platform stays away, or does not let the user import
     */
    void handIn(Batch batch) {
        Attempt attempt = new Attempt(batch);
        switch (patience.ask(attempt::send, api::ready)) {
            case Answer.Done done -> {}
            case Answer.Later later -> failed(attempt.open, later);
            case Answer.Refused refused -> refused(attempt.open, refused);
        }
        if (!attempt.unanswered.isEmpty()) {
            divide(attempt.open.only(attempt.unanswered), "INTERNAL", "coderX gave no answer");
        }
    }

    /** Goes on when some rows are at fault, and stops when the platform takes none at all. */
    private void failed(Batch batch, Answer.Later failure) {
        if (batch.size() == 1
                && failedAlone.incrementAndGet() >= MOST_FAILED_AT_FIRST
                && tally.counts().taken() == 0) {
            throw new LaunchException(
                    "coderX works and still fails over every row ("
                            + failure.why()
                            + "); its log says more");
        }
        divide(batch, "INTERNAL", failure.why());
    }

    private void refused(Batch batch, Answer.Refused refused) {
        switch (refused.status()) {
            case 401 ->
                    throw new LaunchException(
                            "coderX does not accept the token (HTTP 401); for a local platform give"
                                    + " its --data DIR, for another a --token that still holds");
            case 403 ->
                    throw new LaunchException(
                            "the token's owner may not import (HTTP 403): the role admin is needed");
            case 404, 405 ->
                    throw new LaunchException(
                            "there is no import at this address (HTTP "
                                    + refused.status()
                                    + "); is it a coderX?");
            default -> divide(batch, refused.code(), refused.message());
        }
    }

    private void divide(Batch batch, String code, String message) {
        if (batch.size() == 1) {
            reject(batch.rows().getFirst(), code, message);
            return;
        }
        int middle = batch.size() / 2;
        handIn(batch.part(0, middle));
        handIn(batch.part(middle, batch.size()));
    }

    private void reject(Submission submission, String code, String message) {
        report.bad(submission.row().file(), submission.row().line(), message);
        tally.rejected(code.isEmpty() ? message : code + ": " + message);
    }

    /** The rows of a batch that still wait for an answer. */
    private final class Attempt {
        private Batch open;
        private List<Integer> unanswered = List.of();

        Attempt(Batch batch) {
            this.open = batch;
        }

        Answer send() {
            Answer answer = api.post(PATH, "application/x-ndjson", open.body());
            return answer instanceof Answer.Done done ? settle(done) : answer;
        }

        private Answer settle(Answer.Done done) {
            Set<Integer> waiting = new HashSet<>();
            for (int place = 0; place < open.size(); place++) {
                waiting.add(place);
            }
            List<Integer> later = new ArrayList<>();
            String why = "";
            for (String line : done.body().lines().toList()) {
                JsonNode result = parse(line);
                int place = result.path("row").asInt(-1);
                if (!waiting.contains(place)) {
                    continue;
                }
                if (LATER.contains(result.path("code").asText())) {
                    later.add(place);
                    why = result.path("message").asText();
                    waiting.remove(place);
                } else if (settled(open.rows().get(place), result)) {
                    waiting.remove(place);
                }
            }
            unanswered = waiting.stream().sorted().toList();
            if (later.isEmpty()) {
                return done;
            }
            later.addAll(unanswered);
            unanswered = List.of();
            open = open.only(later.stream().sorted().toList());
            return new Answer.Later(why, false);
        }

        private boolean settled(Submission submission, JsonNode result) {
            switch (result.path("status").asText()) {
                case "ACCEPTED", "ALREADY_KNOWN" ->
                        tally.taken(
                                UUID.fromString(result.path("submissionId").asText()),
                                "ALREADY_KNOWN".equals(result.path("status").asText()));
                case "REJECTED" ->
                        reject(
                                submission,
                                result.path("code").asText(""),
                                result.path("message").asText("refused"));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private static JsonNode parse(String line) {
            try {
                return JSON.readTree(line);
            } catch (IOException unreadable) {
                return JSON.missingNode();
            }
        }
    }
}
