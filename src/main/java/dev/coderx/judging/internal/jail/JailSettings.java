package dev.coderx.judging.internal.jail;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the jail is set up.
 *
 * @param places programs in jail at once, idle ones included; a further one waits
 * @param firstUser where we are root: the first of as many user ids, which nobody else may have
 * @param bubblewrap where bwrap is; empty to look for it
 * @param setpriv likewise
 * @param prlimit likewise
 */
public record JailSettings(
        int places,
        int firstUser,
        Optional<Path> bubblewrap,
        Optional<Path> setpriv,
        Optional<Path> prlimit) {
    /** Without a configuration. */
    public static final JailSettings USUAL =
            new JailSettings(64, 61_000, Optional.empty(), Optional.empty(), Optional.empty());
}
