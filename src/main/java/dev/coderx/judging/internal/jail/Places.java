package dev.coderx.judging.internal.jail;

import java.io.IOException;
import java.util.BitSet;
import java.util.concurrent.Semaphore;

/**
 * The places in the jail. Each has a user of its own, so that programs in jail at the same time
 * have nothing in common.
 */
final class Places {
    private final int firstUser;
    private final Semaphore free;
    private final BitSet taken = new BitSet();

    Places(int count, int firstUser) {
        this.firstUser = firstUser;
        free = new Semaphore(count);
    }

    /** Waits for a place. */
    int take() throws IOException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a place in the jail", e);
        }
        synchronized (taken) {
            int place = taken.nextClearBit(0);
            taken.set(place);
            return place;
        }
    }

    void give(int place) {
        synchronized (taken) {
            taken.clear(place);
        }
        free.release();
    }

    int user(int place) {
        return firstUser + place;
    }
}
