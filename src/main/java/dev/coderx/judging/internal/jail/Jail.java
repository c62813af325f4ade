package dev.coderx.judging.internal.jail;

import java.io.IOException;

/** Runs programs nobody trusts. */
public interface Jail {
    /**
     * Starts a program.
     *
     * @throws IOException where the jail itself could not be set up: our fault, not the program's
     */
    Prisoner start(JailCommand command) throws IOException;
}
