package dev.coderx.launch.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Counts what becomes of rows, from many threads. */
final class Tally {
    private long read;
    private long accepted;
    private long alreadyKnown;
    private long rejected;
    private long anonymous;
    private long unreadable;
    private final Map<String, Long> reasons = new HashMap<>();
    private final Map<UUID, Integer> submissions = new LinkedHashMap<>();

    /** A moment's counts. */
    record Counts(
            long read,
            long accepted,
            long alreadyKnown,
            long rejected,
            long anonymous,
            long unreadable,
            Map<String, Long> reasons) {
        long dealtWith() {
            return accepted + alreadyKnown + rejected;
        }

        long taken() {
            return accepted + alreadyKnown;
        }
    }

    synchronized void read() {
        read++;
    }

    synchronized void anonymous() {
        anonymous++;
    }

    synchronized void taken(UUID submission, boolean known) {
        if (known) {
            alreadyKnown++;
        } else {
            accepted++;
        }
        submissions.merge(submission, 1, Integer::sum);
    }

    synchronized void rejected(String reason) {
        rejected++;
        reasons.merge(reason, 1L, Long::sum);
    }

    synchronized void unreadable() {
        unreadable++;
    }

    synchronized Counts counts() {
        return new Counts(
                read, accepted, alreadyKnown, rejected, anonymous, unreadable, Map.copyOf(reasons));
    }

    /** The submissions taken in, and how many rows each stands for. */
    synchronized Map<UUID, Integer> submissions() {
        return new LinkedHashMap<>(submissions);
    }
}
