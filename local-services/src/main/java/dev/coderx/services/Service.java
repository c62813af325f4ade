package dev.coderx.services;

import java.util.Map;

/**
 * One embedded engine. It keeps its port and its data over {@link #stop}, {@link #kill} and {@link
 * #start}. Not safe for use by several threads at once.
 */
interface Service {

    /** The name used in progress lines and commands, in small letters. */
    String name();

    /** Starts the engine and returns when it answers. */
    void start() throws Exception;

    /** Ends the engine in good order; does nothing when it is not running. */
    void stop() throws Exception;

    /**
     * Ends the engine as abruptly as it can be done.
     *
     * @return what was done, for the answer to the command
     */
    String kill() throws Exception;

    /** The configuration properties that lead a client to this engine. */
    Map<String, String> addresses();
}
