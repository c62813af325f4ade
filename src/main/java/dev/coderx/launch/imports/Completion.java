package dev.coderx.launch.imports;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.launch.LaunchException;
import dev.coderx.launch.client.Answer;
import dev.coderx.launch.client.Api;
import dev.coderx.launch.client.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Finds out how many rows are through the whole chain, and waits until all are. */
public final class Completion {
    private static final int ASKED_AT_ONCE = 1_000;
    private static final int OPEN_GROUPS_ASKED = 5;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration REMARK_AFTER = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;
    private final Patience patience;
    private final Duration givesUpAfter;
    private final List<Group> groups = new ArrayList<>();
    private long rows;

    /**
     * Makes one.
     *
     * @param rowsOf the submissions, and how many rows each stands for (at least 1)
     * @param givesUpAfter how long nothing may move
     */
    public Completion(
            Api api, Patience patience, Map<UUID, Integer> rowsOf, Duration givesUpAfter) {
        this.api = api;
        this.patience = patience;
        this.givesUpAfter = givesUpAfter;
        List<UUID> ids = new ArrayList<>();
        long repeated = 0;
        for (Map.Entry<UUID, Integer> each : rowsOf.entrySet()) {
            ids.add(each.getKey());
            repeated += each.getValue() - 1L;
            rows += each.getValue();
            if (ids.size() == ASKED_AT_ONCE) {
                groups.add(new Group(List.copyOf(ids), repeated));
                ids.clear();
                repeated = 0;
            }
        }
        if (!ids.isEmpty()) {
            groups.add(new Group(List.copyOf(ids), repeated));
        }
    }

    /** How many rows there are. */
    public long rows() {
        return rows;
    }

    /** Asks once for all of them; returns how many rows are through. */
    public long count() {
        groups.forEach(this::ask);
        return completed();
    }

    /**
     * Waits until all are through, or nothing has moved for too long.
     *
     * @param progress takes how many are through, after each look
     * @param say takes a remark when nothing moves
     * @return how many are through
     */
    public long await(LongConsumer progress, java.util.function.Consumer<String> say) {
        Duration pause = SHORTEST_PAUSE;
        long movedAt = System.nanoTime();
        boolean remarked = false;
        long before = -1;
        while (true) {
            groups.stream().filter(Group::open).limit(OPEN_GROUPS_ASKED).forEach(this::ask);
            long now = completed();
            progress.accept(now);
            if (now >= rows) {
                return now;
            }
            if (now != before) {
                before = now;
                movedAt = System.nanoTime();
                pause = SHORTEST_PAUSE;
                remarked = false;
            }
            Duration still = Duration.ofNanos(System.nanoTime() - movedAt);
            if (still.compareTo(givesUpAfter) > 0) {
                say.accept(
                        "nothing has moved for "
                                + still.toSeconds()
                                + " s; no longer waiting. ./coderx dead-letters list shows"
                                + " whether an event failed");
                return now;
            }
            if (!remarked && still.compareTo(REMARK_AFTER) > 0) {
                remarked = true;
                say.accept(
                        "nothing has moved for "
                                + still.toSeconds()
                                + " s, with "
                                + (rows - now)
                                + " rows under way; still waiting (./coderx dead-letters list"
                                + " shows whether an event failed)");
            }
            sleep(pause);
            pause = pause.multipliedBy(3).dividedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
    }

    private long completed() {
        return groups.stream().mapToLong(Group::completedRows).sum();
    }

    private void ask(Group group) {
        Answer answer =
                patience.ask(() ->
                        api.post("/api/v1/import/completed", "application/json", group.json()));
        group.through =
                switch (answer) {
                    case Answer.Done(String body) -> completedIn(body);
                    case Answer.Later(String why, boolean fault) -> throw new LaunchException(why);
                    case Answer.Refused(int status, String code, String message) ->
                            throw new LaunchException(
                                    "coderX does not say what is completed (HTTP "
                                            + status
                                            + "): "
                                            + message);
                };
    }

    private static long completedIn(String body) {
        try {
            return JSON.readTree(body).path("completed").asLong();
        } catch (IOException unreadable) {
            throw new LaunchException("coderX gave an answer that is not JSON", unreadable);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", interrupted);
        }
    }

    /** Submissions asked for together; the platform only says how many of them are through. */
    private static final class Group {
        private final List<UUID> ids;
        private final long repeatedRows;
        private long through;

        Group(List<UUID> ids, long repeatedRows) {
            this.ids = ids;
            this.repeatedRows = repeatedRows;
        }

        boolean open() {
            return through < ids.size();
        }

        long completedRows() {
            return open() ? through : through + repeatedRows;
        }

        byte[] json() {
            StringBuilder text = new StringBuilder("[");
            for (UUID id : ids) {
                text.append(text.length() > 1 ? "," : "").append('"').append(id).append('"');
            }
            return text.append(']').toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
